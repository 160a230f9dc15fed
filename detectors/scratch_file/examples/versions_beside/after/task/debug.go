package task  // ok: scratch-file (its function is called)

func ShowQueue() string {
	return "q"
}
