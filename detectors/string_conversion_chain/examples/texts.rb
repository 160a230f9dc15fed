def to_text(value)
  case value
  # expect: string-conversion-chain
  when String then value
  when Integer then value.to_s
  when Symbol then value.to_s
  else "#{value}"
  end
end

def branches(value)
  # expect: string-conversion-chain
  if value.is_a?(Integer)
    value.to_s
  elsif value.is_a?(Float)
    value.to_s
  elsif value.is_a?(Symbol)
    value.to_s
  else
    ""
  end
end

def formats(value)
  case value
  # ok: string-conversion-chain (branches with different formats)
  when Date then value.iso8601
  when Float then format("%.2f", value)
  when Status then value.label
  else value.to_s
  end
end
