package command

import "github.com/spf13/cobra"

func (d Deps) data() *cobra.Command {
	return group("data", "See, add, compare and pass on the data",
		d.dataList(), d.dataInspect(), d.dataImport(), d.dataRemove(), d.dataDiff(), d.dataBuild(), d.dataInstall(), d.dataVerify())
}
