package orders

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"text/tabwriter"
)

func export(orders []Order, out io.Writer) error {
	w := csv.NewWriter(out)
	defer w.Flush()
	if err := w.Write([]string{"id", "customer", "total"}); err != nil {
		return err
	}
	for _, o := range orders {
		if err := w.Write([]string{strconv.Itoa(o.ID), o.Customer, o.Total.String()}); err != nil { // ok: header-row-mismatch (the same)
			return err
		}
	}
	return nil
}

func exportSwapped(orders []Order, out io.Writer) error {
	w := csv.NewWriter(out)
	w.Write([]string{"id", "email", "name"})
	for _, o := range orders {
		w.Write([]string{strconv.Itoa(o.ID), o.Name, o.Email}) // expect: header-row-mismatch
	}
	w.Flush()
	return w.Error()
}

func exportShort(orders []Order, out io.Writer) error {
	w := csv.NewWriter(out)
	header := []string{"id", "customer", "total"}
	w.Write(header)
	for _, o := range orders {
		row := []string{strconv.Itoa(o.ID), o.Customer} // expect: header-row-mismatch
		w.Write(row)
	}
	w.Flush()
	return w.Error()
}

func exportOptional(orders []Order, out io.Writer, withPhone bool) {
	w := csv.NewWriter(out)
	header := []string{"id", "name"}
	if withPhone {
		header = append(header, "phone")
	}
	w.Write(header)
	for _, o := range orders {
		w.Write([]string{o.ID, o.Name}) // expect: header-row-mismatch
	}
}

func exportOptionalBoth(orders []Order, out io.Writer, withPhone bool) {
	w := csv.NewWriter(out)
	header := []string{"id", "name"}
	if withPhone {
		header = append(header, "phone")
	}
	w.Write(header)
	for _, o := range orders {
		row := []string{o.ID, o.Name} // ok: header-row-mismatch (under the same condition)
		if withPhone {
			row = append(row, o.Phone)
		}
		w.Write(row)
	}
}

func table(orders []Order, out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "ID\tSTATUS\tTOTAL")
	for _, o := range orders {
		fmt.Fprintf(w, "%s\t%s\t%d\n", o.ID, o.Total, o.Status) // expect: header-row-mismatch
	}
	w.Flush()
}

func tableRight(orders []Order, out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "ID\tSTATUS\tTOTAL")
	for _, o := range orders {
		fmt.Fprintf(w, "%s\t%s\t%d\n", o.ID, o.Status, o.Total) // ok: header-row-mismatch (the same)
	}
	w.Flush()
}
