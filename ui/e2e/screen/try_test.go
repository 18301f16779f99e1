package screen
import ("testing";"image";"image/png";"os";"fmt";"time";"image/draw";"waymark/ui/look";"fyne.io/fyne/v2/test")
func TestTry(t *testing.T){
 test.NewApp()
 for _, f := range []string{"a","b","c","d"} {
 h,_ := os.Open("/tmp/h9/"+f+".png"); im,_ := png.Decode(h)
 img := image.NewNRGBA(image.Rect(0,0,1280,800)); draw.Draw(img,img.Rect,im,image.Point{},draw.Src)
 for _, w := range []string{"Start a plan","Plan","Explore","Waymark","Spokane, WA","Medical Records Specialists","Half of medical records","Pay","1,016 jobs","893 jobs","Any pay","Accountants and Auditors","OEWS May 2025"} {
  for _, size := range []float32{12,14,17,24} { for _, b := range []bool{false,true} {
   s := time.Now(); sh := NewShape(w,size,b,look.Theme{}); d1 := time.Since(s); s=time.Now()
   if r := sh.Find(img); len(r)>0 { fmt.Println(f,w,size,b,r,d1,time.Since(s)) }
  }}
 }}
}
