package digest

import "testing"

func TestText(t *testing.T) {
	got := Text([]Line{{Title: "Hello", Author: "Ada"}, {Title: "Again", Author: "Ben"}})
	if got != "Hello by Ada\nAgain by Ben\n" {
		t.Fatalf("text %q", got)
	}
}
