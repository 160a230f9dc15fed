class Total {
    // expect: trailing-whitespace
    int sum; 	 
    String text = """
        first   
        second
        """; // ok: trailing-whitespace (the blanks are part of the text)
}
