package checkout

import "fmt"

func commands(remote, branch string, exists bool) [][]string {
	var cmds [][]string
	cmds = append(cmds, []string{"checkout", "-b", "work"})
	if exists {
		cmds = append(cmds, []string{"merge", branch}) // ok: header-row-mismatch (commands, no columns)
	}
	return append(cmds, []string{"fetch", remote, branch, "checkout"})
}

func fragments(fields, reviews string) string {
	base := []string{"pr", "reviews"}
	return fmt.Sprintf(`
	fragment pr on PullRequest {%s}
	fragment reviews on PullRequest {...pr,%s}
	`, fields, reviews) + base[0] // ok: header-row-mismatch (a query)
}

func matrix() [][]string {
	return [][]string{{"name", "age"}, {"x", "y", "z"}} // ok: header-row-mismatch (nothing but words)
}
