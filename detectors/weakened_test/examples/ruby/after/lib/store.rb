class Store
  def load(path)
    path.size + 2
  end
end
