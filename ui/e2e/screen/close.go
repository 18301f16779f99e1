package screen

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// Window waits until a window of a title is there and returns its number.
func Window(title string) (uint32, error) {
	out, err := exec.Command("xdotool", "search", "--sync", "--onlyvisible", "--name", "^"+title+"$").Output()
	if err != nil {
		return 0, fmt.Errorf("no window %q: %w", title, err)
	}
	id, err := strconv.ParseUint(strings.TrimSpace(string(out)), 10, 32)
	return uint32(id), err
}

// Shut asks a window to close, as a click on the cross in its title bar does.
// There is no title bar without a window manager, and xdotool can only destroy
// a window, so this speaks to the X server itself.
func Shut(window uint32) error {
	display := strings.TrimPrefix(os.Getenv("DISPLAY"), ":")
	conn, err := net.Dial("unix", "/tmp/.X11-unix/X"+display)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := greet(conn); err != nil {
		return err
	}
	protocols, err := atom(conn, "WM_PROTOCOLS")
	if err != nil {
		return err
	}
	deleted, err := atom(conn, "WM_DELETE_WINDOW")
	if err != nil {
		return err
	}
	const sendEvent, clientMessage, format32 = 25, 33, 32
	message := []byte{sendEvent, 0, 11, 0}
	for _, field := range []uint32{window, 0, clientMessage | format32<<8, window, protocols, deleted, 0, 0, 0, 0} {
		message = binary.LittleEndian.AppendUint32(message, field)
	}
	if _, err := conn.Write(message); err != nil {
		return err
	}
	_, err = atom(conn, "WM_PROTOCOLS") // once it answers, the server has sent the message
	return err
}

// greet opens a connection without authorization.
func greet(conn net.Conn) error {
	if _, err := conn.Write([]byte{'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err != nil {
		return err
	}
	head := make([]byte, 8)
	if _, err := io.ReadFull(conn, head); err != nil {
		return err
	}
	if head[0] != 1 {
		return fmt.Errorf("the X server refuses the connection (%d)", head[0])
	}
	_, err := io.CopyN(io.Discard, conn, 4*int64(binary.LittleEndian.Uint16(head[6:])))
	return err
}

// atom asks for the number of a name.
func atom(conn net.Conn, name string) (uint32, error) {
	const internAtom = 16
	padded := name + strings.Repeat("\x00", -len(name)&3)
	ask := []byte{internAtom, 0, byte(2 + len(padded)/4), 0, byte(len(name)), 0, 0, 0}
	if _, err := conn.Write(append(ask, padded...)); err != nil {
		return 0, err
	}
	reply := make([]byte, 32)
	if _, err := io.ReadFull(conn, reply); err != nil {
		return 0, err
	}
	if reply[0] != 1 {
		return 0, fmt.Errorf("the X server knows no %s", name)
	}
	return binary.LittleEndian.Uint32(reply[8:]), nil
}
