package far

func C() {}
