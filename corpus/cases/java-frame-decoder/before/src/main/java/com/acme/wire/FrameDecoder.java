package com.acme.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class FrameDecoder {

    public int length(byte[] frame) {
        return frame[1];
    }
}
