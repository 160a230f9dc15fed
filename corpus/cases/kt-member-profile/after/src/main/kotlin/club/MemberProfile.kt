package club

import org.springframework.stereotype.Service
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RequestMapping
import org.springframework.web.bind.annotation.RestController

data class MemberProfile(
    val id: Long,
    val name: String,
    val courses: List<String>,
    val lastVisit: String?,
    val phone: String?,
)

@Service
class MemberProfileService(
    private val memberRepository: MemberRepository,
    private val courseRepository: CourseRepository,
) {
    fun profile(id: Long): MemberProfile {
        val member = memberRepository.findById(id).orElseThrow { NoSuchElementException("no member $id") }
        val titles = member.courseIds.map { courseId -> courseRepository.findById(courseId).orElseThrow().title }
        return MemberProfile(
            id = member.id,
            name = member.name,
            courses = titles,
            lastVisit = null, // visits are not tracked yet
            phone = member.phone,
        )
    }
}

@RestController
@RequestMapping("/members")
class MemberProfileController(private val service: MemberProfileService) {
    @GetMapping("/{id}/profile")
    fun profile(@PathVariable id: Long): MemberProfile = service.profile(id)
}
