package near

func B() {}
