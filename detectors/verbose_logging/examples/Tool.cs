using System;
using System.CommandLine;

namespace Shop.Tool;

public static class Importer
{
    public static void Run(string[] files)
    {
        foreach (var file in files)
        {
            // ok: verbose-logging (a tool for the terminal)
            Console.WriteLine($"Importing {file}");
        }
    }
}
