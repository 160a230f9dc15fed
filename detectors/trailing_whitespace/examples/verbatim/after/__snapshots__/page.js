// ok: trailing-whitespace (compared with)
const page = 1; 
