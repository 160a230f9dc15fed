import requests, yaml, PIL.Image, bs4, dateutil.parser, cv2, flask_sqlalchemy, ruamel.yaml, psycopg2, my_lib
from google.cloud import storage
import google.auth
import request  # expect: phantom-reference
import yam  # expect: phantom-reference
import psycopg  # expect: phantom-reference
import flask_login  # expect: phantom-reference
import flask  # ok: phantom-reference (what is declared begins with it)
import sqlalchemy  # ok: phantom-reference (what is declared ends with it)
import alchemy  # expect: phantom-reference
