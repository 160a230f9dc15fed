package examples

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

func Orders(client *http.Client, url string) ([]Order, error) {
	response, err := client.Get(url)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	// expect: buffered-stream
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	var orders []Order
	if err := json.Unmarshal(body, &orders); err != nil {
		return nil, err
	}
	return orders, nil
}

func Streamed(response *http.Response) ([]Order, error) {
	var orders []Order
	// ok: buffered-stream (decoded from the stream)
	err := json.NewDecoder(response.Body).Decode(&orders)
	return orders, err
}

func Signed(response *http.Response, key []byte) (*Order, error) {
	// ok: buffered-stream (a signature over the whole body)
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if !verify(key, body) {
		return nil, errSignature
	}
	var order Order
	return &order, json.Unmarshal(body, &order)
}

func Save(response *http.Response, path string) error {
	// expect: buffered-stream
	data, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o644)
}

func Swap(response *http.Response, path string) error {
	// ok: buffered-stream (replaced as a whole)
	data, err := io.ReadAll(response.Body)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path+".part", data, 0o644); err != nil {
		return err
	}
	return os.Rename(path+".part", path)
}

func Lines(path string) error {
	// expect: buffered-stream
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for _, line := range strings.Split(string(data), "\n") {
		handle(line)
	}
	return nil
}

func Settings(configPath string) (*Config, error) {
	// ok: buffered-stream (a configuration file)
	data, err := os.ReadFile(configPath)
	if err != nil {
		return nil, err
	}
	var config Config
	return &config, json.Unmarshal(data, &config)
}

func Export(w http.ResponseWriter, rows *sql.Rows) error {
	// expect: buffered-stream
	var out strings.Builder
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return err
		}
		fmt.Fprintf(&out, "%s\n", name)
	}
	_, err := w.Write([]byte(out.String()))
	return err
}

func ExportTable(w http.ResponseWriter, rows *sql.Rows) error {
	// expect: buffered-stream
	var buffer bytes.Buffer
	writer := csv.NewWriter(&buffer)
	for rows.Next() {
		writer.Write(scan(rows))
	}
	writer.Flush()
	_, err := w.Write(buffer.Bytes())
	return err
}

func ExportDirectly(w http.ResponseWriter, rows *sql.Rows) error {
	// ok: buffered-stream (written row by row)
	writer := csv.NewWriter(w)
	for rows.Next() {
		writer.Write(scan(rows))
	}
	writer.Flush()
	return writer.Error()
}

func Users(w io.Writer, rows *sql.Rows) error {
	// expect: buffered-stream
	var users []User
	for rows.Next() {
		var user User
		if err := rows.Scan(&user.ID); err != nil {
			return err
		}
		users = append(users, user)
	}
	for _, user := range users {
		fmt.Fprintln(w, user.ID)
	}
	return nil
}

func Sorted(w io.Writer, rows *sql.Rows) error {
	// ok: buffered-stream (sorted)
	var users []User
	for rows.Next() {
		users = append(users, scanUser(rows))
	}
	sortByName(users)
	for _, user := range users {
		fmt.Fprintln(w, user.ID)
	}
	return nil
}

func Collected(rows *sql.Rows) ([]User, error) {
	// ok: buffered-stream (returned to callers that are not here)
	users := make([]User, 0)
	for rows.Next() {
		users = append(users, scanUser(rows))
	}
	return users, rows.Err()
}

func Sized(scanner *bufio.Scanner) int {
	// ok: buffered-stream (sized)
	lines := []string{}
	for scanner.Scan() {
		lines = append(lines, scanner.Text())
	}
	fmt.Println(len(lines))
	return process(lines)
}
