using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Commands;

public sealed class ReconcileCommandTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Reconcile_TwoFiles_BridgeAddsUp()
    {
        var json = Json("key,amount,currency\na,10,EUR\nb,5,EUR\n,1,EUR\n", "key,amount,currency\na,10.01,EUR\nc,7,EUR\n", "--tolerance", "0.01");
        var bridge = json.GetProperty("bridge");
        Assert.Equal((1, 0, 1, 1), (Count(json, "matched"), Count(json, "different"), Count(json, "leftOnly"), Count(json, "rightOnly")));
        var steps = bridge.EnumerateObject().Where(s => s.Name != "right").Sum(s => Amount(s.Value));
        Assert.Equal(Amount(bridge.GetProperty("right")), steps);
        Assert.Equal(0.01m, Amount(bridge.GetProperty("within")));
    }

    [Fact]
    public void Reconcile_OtherColumns_AreNamedByOptionOrMap()
    {
        var json = Json("document,amount,currency\na,1,EUR\n", "document;Betrag;currency\na;1;EUR\n", "--key", "document", "--map", "right.amount=Betrag");
        Assert.Equal(1, Count(json, "matched"));
    }

    [Fact]
    public void Reconcile_KeysDiffer_StrictSaysSo()
    {
        Files("key,amount,currency\na,1,EUR\n", "key,amount,currency\na,2,EUR\n").Run("reconcile", Left, Right, "--strict");
        Assert.Equal(ExitCode.RowsRejected, run.ExitCode);
        Assert.Contains("Different: a: 1 against 2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reconcile_RowRejected_ComputesNothing()
    {
        Files("key,amount,currency\na,1,EUR\n", "key,amount,currency\na,much,EUR\n").Run("reconcile", Left, Right);
        Assert.Equal(ExitCode.RowsRejected, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("right.csv:2: amount must be a number", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reconcile_TwoCurrencies_AreRefused()
    {
        Files("key,amount,currency\na,1,EUR\n", "key,amount,currency\na,1,USD\n").Run("reconcile", Left, Right);
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Contains("several currencies", run.Error, StringComparison.Ordinal);
    }

    private string Left => Path.Combine(run.Input, "left.csv");

    private string Right => Path.Combine(run.Input, "right.csv");

    private ToolRun Files(string left, string right) => run.With("left.csv", left).With("right.csv", right);

    private JsonElement Json(string left, string right, params string[] options)
    {
        Files(left, right).Run(["reconcile", Left, Right, "--json", .. options]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static decimal Amount(JsonElement money) => decimal.Parse(money.GetProperty("amount").GetString()!,
        System.Globalization.CultureInfo.InvariantCulture);

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
