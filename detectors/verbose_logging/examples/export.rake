task :export do
  # ok: verbose-logging (a task for the terminal)
  puts "exported"
end
