namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>A mistake of the tool itself ends in one line and an exit code, never in a stack trace.</summary>
public class LastDefenseTests
{
    [Fact]
    public void Run_MistakeNobodyExpected_EndsInOneLine()
    {
        using var output = new BrokenWriter();
        using var error = new StringWriter();

        var code = Application.Run(["columns"], output, error, Path.GetTempPath());

        Assert.Equal(ExitCode.NotReadable, code);
        var line = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: the tool failed (", line, StringComparison.Ordinal);
        Assert.Contains("no paper left, ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Fails as nothing the tool reckons with does, in a message of two lines with a control character.</summary>
    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw Mistake();

        public override void Write(string? value) => throw Mistake();

        public override void WriteLine(string? value) => throw Mistake();

        private static InvalidDataException Mistake() => new("no paper left, \u001b[31m\nsecond line");
    }
}
