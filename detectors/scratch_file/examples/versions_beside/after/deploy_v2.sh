#!/bin/sh  # expect: scratch-file
echo deploy
