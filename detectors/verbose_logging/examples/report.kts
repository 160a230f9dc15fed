// ok: verbose-logging (a script for the terminal)
println("report written")
