package invoice

import (
	"encoding/csv"
	"os/exec"
	"sort"
)

func Headers(o Options) []string {
	headers := []string{"sku", "name"}
	if o.Discount {
		headers = append(headers, "discount")
	}
	if o.Tax {
		headers = append(headers, "rate", "tax")
	}
	headers = append(headers, "total")
	// expect: hardcoded-offset
	headers[4] = "sum"
	return headers
}

type Table struct{ headers []string }

func New(tax bool) *Table {
	t := &Table{}
	t.headers = append(t.headers, "id")
	if tax {
		t.headers = append(t.headers, "tax")
	}
	t.headers = append(t.headers, "total")
	// ok: hardcoded-offset (what the table begins with is not known)
	t.headers[1] = "x"
	return t
}

func Args(verbose bool, name string) *exec.Cmd {
	args := []string{"run"}
	if verbose {
		args = append(args, "-v")
	}
	args = append(args, name)
	// expect: hardcoded-offset
	return exec.Command(args[0], args[2])
}

func Early(flag bool) string {
	names := []string{"a"}
	if flag {
		return names[0]
	}
	names = append(names, "b")
	// ok: hardcoded-offset (the condition leaves the function)
	return names[1]
}

func Sorted(names []string, flag bool) {
	if flag {
		sort.Strings(names)
	}
	// expect: hardcoded-offset
	names[2] = "x"
}

func Record(r *csv.Reader) (string, error) {
	record, err := r.Read()
	if err != nil {
		return "", err
	}
	// ok: hardcoded-offset (the columns of the file)
	return record[3], nil
}

func Byte(frame []byte, extended bool) byte {
	if extended {
		frame = append(frame, 0)
	}
	// ok: hardcoded-offset (the protocol)
	return frame[2]
}

func Map(names map[int]string, flag bool) string {
	if flag {
		names[4] = "x"
	}
	// ok: hardcoded-offset (a key)
	return names[3]
}
