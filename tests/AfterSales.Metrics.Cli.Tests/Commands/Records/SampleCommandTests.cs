using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Commands;

public sealed class SampleCommandTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Sample_MonetaryUnits_DrawsEveryLargeRecordAndTheSameForTheSameSeed()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 200).Select(i => $"D{i},{(i == 50 ? 5000 : i)},EUR")) + "\nZ,0,EUR\nN,-3,EUR\n";
        var json = Json("document,amount,currency\n" + rows, "--key", "document", "--tolerable", "5000");
        var drawn = json.GetProperty("records").EnumerateArray().ToList();
        Assert.Contains(drawn, r => r.GetProperty("key").GetString() == "D50" && r.GetProperty("allExamined").GetBoolean());
        Assert.Equal((1, 1), (json.GetProperty("zero").GetInt32(), json.GetProperty("negative").GetInt32()));
        Assert.Equal(json.ToString(), Json("document,amount,currency\n" + rows, "--key", "document", "--tolerable", "5000").ToString());
    }

    [Fact]
    public void Sample_ByKey_IsTheSameInAnyOrder()
    {
        string Drawn(IEnumerable<int> order) => Json(
            "key,amount,currency\n" + string.Join('\n', order.Select(i => $"K{i},1,EUR")) + "\n", "--method", "keyed", "--size", "5", "--seed", "7").ToString();

        Assert.Equal(Drawn(Enumerable.Range(0, 40)), Drawn(Enumerable.Range(0, 40).Reverse()));
    }

    [Fact]
    public void Sample_MethodNobodyKnows_IsNamed()
    {
        File("key,amount,currency\na,1,EUR\n").Run("sample", Path.Combine(run.Input, "costs.csv"), "--method", "dice");
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Contains("neither mus nor keyed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_ExpectedTooNearTolerable_SaysThatNoSampleProvesIt()
    {
        File("key,amount,currency\na,100,EUR\n").Run("sample", Path.Combine(run.Input, "costs.csv"), "--tolerable", "10", "--expected", "10");
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Contains("no sample proves that", run.Error, StringComparison.Ordinal);
    }

    private ToolRun File(string text) => run.With("costs.csv", text);

    private JsonElement Json(string text, params string[] options)
    {
        File(text).Run(["sample", Path.Combine(run.Input, "costs.csv"), "--json", .. options]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
