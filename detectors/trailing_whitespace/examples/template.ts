const page = `
  <p>   
  ${name}
  </p>
`; // ok: trailing-whitespace (the blanks are part of the text)
