pub fn parse() {}  // expect: scratch-file
