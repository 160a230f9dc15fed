package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/xuri/excelize/v2"
)

var header = []string{"Name", "Namespace", "Age"}

func pods(pods []Pod) error {
	w := csv.NewWriter(os.Stdout)
	if err := w.Write(header); err != nil {
		return err
	}
	for _, p := range pods {
		record := []string{p.Namespace, p.Name, p.Age.String()} // expect: header-row-mismatch
		if err := w.Write(record); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

func all(pods []Pod) error {
	records := [][]string{{"name", "namespace", "age"}}
	for _, p := range pods {
		records = append(records, []string{p.Name, p.Age.String(), p.Namespace}) // expect: header-row-mismatch
	}
	return csv.NewWriter(os.Stdout).WriteAll(records)
}

func allOk(pods []Pod) error {
	records := [][]string{{"name", "namespace", "age"}}
	for _, p := range pods {
		records = append(records, []string{p.Name, p.Namespace, p.Age.String()}) // ok: header-row-mismatch
	}
	return csv.NewWriter(os.Stdout).WriteAll(records)
}

func wide(pods []Pod, wide bool) {
	header := []string{"Name", "Age"}
	if wide {
		header = append(header, "Node", "IP")
	}
	table := tablewriter.NewWriter(os.Stdout)
	table.SetHeader(header)
	for _, p := range pods {
		row := []string{p.Name, p.Age.String()} // ok: header-row-mismatch
		if wide {
			row = append(row, p.Node, p.IP)
		}
		table.Append(row)
	}
	table.Render()
}

func wideWrong(pods []Pod, wide bool) {
	header := []string{"Name", "Age"}
	if wide {
		header = append(header, "Node")
	}
	table := tablewriter.NewWriter(os.Stdout)
	table.SetHeader(header)
	for _, p := range pods {
		table.Append([]string{p.Name, p.Age.String(), p.Node}) // expect: header-row-mismatch
	}
}

func builder(pods []Pod) string {
	var b strings.Builder
	b.WriteString("name,namespace,age\n")
	for _, p := range pods {
		b.WriteString(fmt.Sprintf("%s,%s,%s\n", p.Name, p.Age, p.Namespace)) // expect: header-row-mismatch
	}
	return b.String()
}

func printed(pods []Pod, buf *bytes.Buffer) {
	fmt.Fprintf(buf, "%s,%s,%s\n", "name", "namespace", "age")
	for _, p := range pods {
		fmt.Fprintf(buf, "%s,%s,%s\n", p.Name, p.Age, p.Namespace) // expect: header-row-mismatch
	}
}

func joined(pods []Pod) []string {
	lines := []string{strings.Join([]string{"name", "namespace"}, "\t")}
	for _, p := range pods {
		lines = append(lines, strings.Join([]string{p.Name, p.Namespace, p.Age}, "\t")) // expect: header-row-mismatch
	}
	return lines
}

func excel(pods []Pod) {
	f := excelize.NewFile()
	f.SetCellValue("Sheet1", "A1", "Name")
	f.SetCellValue("Sheet1", "B1", "Namespace")
	f.SetCellValue("Sheet1", "C1", "Age")
	for i, p := range pods {
		f.SetCellValue("Sheet1", fmt.Sprintf("A%d", i+2), p.Name)
		f.SetCellValue("Sheet1", fmt.Sprintf("B%d", i+2), p.Age) // expect: header-row-mismatch
		f.SetCellValue("Sheet1", fmt.Sprintf("C%d", i+2), p.Namespace)
	}
}

func toRow(p Pod) []string {
	return []string{p.Name, p.Age.String(), p.Namespace} // expect: header-row-mismatch
}

func rows(pods []Pod, w *csv.Writer) {
	w.Write([]string{"name", "namespace", "age"})
	for _, p := range pods {
		w.Write(toRow(p))
	}
}

func late(pods []Pod, w *csv.Writer) {
	for _, p := range pods {
		w.Write([]string{p.Name, p.Age.String()}) // expect: header-row-mismatch
	}
	w.Write([]string{"name", "age"})
	w.Flush()
}

func once(pods []Pod, w *csv.Writer) {
	for i, p := range pods {
		if i == 0 {
			w.Write([]string{"name", "age"})
		}
		w.Write([]string{p.Name, p.Age.String()}) // ok: header-row-mismatch
	}
}
