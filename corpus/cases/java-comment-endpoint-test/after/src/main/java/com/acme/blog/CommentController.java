package com.acme.blog;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/comments")
public class CommentController {

    private final CommentService comments;

    public CommentController(CommentService comments) {
        this.comments = comments;
    }

    @GetMapping("/{id}")
    public Comment show(@PathVariable long id) {
        return comments.find(id);
    }

    @DeleteMapping("/{id}")
    public ResponseEntity<Void> delete(@PathVariable long id) {
        if (!comments.exists(id)) {
            return ResponseEntity.notFound().build();
        }
        if (comments.isLocked(id)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        comments.delete(id);
        return ResponseEntity.noContent().build();
    }
}
