package main

import (
	"fmt"
	"os"
)

func list(names []string) {
	for _, name := range names {
		// ok: verbose-logging (a program for the terminal)
		fmt.Println(name)
	}
}

func main() {
	list(os.Args[1:])
}
