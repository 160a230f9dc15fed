package store

import "gorm.io/gorm"

func Reindex(db *gorm.DB, index *Index) error {
	offset := 0
	// expect: manual-pagination
	for {
		var products []Product
		if err := db.Order("id").Limit(500).Offset(offset).Find(&products).Error; err != nil {
			return err
		}
		if len(products) == 0 {
			return nil
		}
		index.Add(products)
		offset += 500
	}
}
