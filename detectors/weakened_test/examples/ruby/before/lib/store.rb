class Store
  def load(path)
    path.size + 1
  end
end
