from django.urls import path

from members import views

urlpatterns = [
    path("members/count/", views.member_count),
]
