namespace AfterSales.Metrics.Cli.Tests.Commands;

public class ColumnsCommandTests
{
    [Fact]
    public void Columns_NamesEveryFileAndColumn()
    {
        using var run = new ToolRun().Run("columns");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.All(SectionList.Files, file =>
        {
            Assert.Contains(file.FileName, run.Output, StringComparison.Ordinal);
            Assert.All(file.Columns, column => Assert.Contains(column.Name, run.Output, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void EvaluateHelp_NamesTheExitCodes()
    {
        using var run = new ToolRun().Run("evaluate", "--help");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("Exit codes: 0 done; 1", run.Output, StringComparison.Ordinal);
    }
}
