class Exporter
  def export_members(path)
    rows = Member.active.order(:name).to_a
    File.open(path, "w") do |file|
      file.puts "id;name"
      rows.each do |row|
        next if row.hidden?
        file.puts "#{row.id};#{row.name}"
      end
    end
    logger.info("#{rows.size} members")
    rows.size
  end

  # expect: duplicate-code
  def export_guests(path)
    rows = Guest.active.order(:name).to_a
    File.open(path, "w") do |file|
      file.puts "id;name"
      rows.each do |row|
        next if row.hidden?
        file.puts "#{row.id};#{row.name}"
      end
    end
    logger.info("#{rows.size} guests")
    rows.size
  end

  # ok: duplicate-code (other work)
  def export_days(path)
    days = calendar.days.reject(&:closed?)
    summary = days.group_by(&:week).transform_values(&:size)
    return 0 if summary.empty?
    File.write(path, JSON.dump(summary))
    logger.info("weeks: #{summary.keys.join(", ")}")
    summary.size
  end
end
