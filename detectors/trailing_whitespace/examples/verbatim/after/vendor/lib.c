// ok: trailing-whitespace (not written here)
int size; 
