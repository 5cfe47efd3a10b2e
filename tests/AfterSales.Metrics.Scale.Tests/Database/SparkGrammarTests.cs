using System.Diagnostics;
using Xunit;

namespace AfterSales.Metrics.Scale.Tests.Database;

/// <summary>The statements in the words of Spark SQL, of which the grammar alone is tested: no Spark runs them.</summary>
[Collection("What is measured is measured alone")]
public class SparkGrammarTests
{
    [Fact]
    public void Statements_InTheWordsOfSpark_AreTakenByItsGrammar()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The parser of Spark SQL is started by a shell, which is not here.");
        }

        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Spark", "check.sh"));
        foreach (var room in Statement.Rooms)
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Readme", $"{room}.md"));
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 77)
        {
            Assert.Skip(said.Trim());
        }

        Assert.True(process.ExitCode == 0, said);
        Assert.EndsWith("19 statements\n", said, StringComparison.Ordinal);
    }
}
