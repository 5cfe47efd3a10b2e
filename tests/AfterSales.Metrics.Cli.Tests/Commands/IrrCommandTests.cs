using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Commands;

public sealed class IrrCommandTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Irr_TwoRates_NamesBoth()
    {
        var json = Json("date,amount\n2020-01-01,-1000\n2021-01-01,2300\n2022-01-01,-1320\n");

        Assert.Equal("Multiple", json.GetProperty("status").GetString());
        Assert.Equal(2, json.GetProperty("roots").GetArrayLength());
    }

    /// <summary>Excel's own example of XIRR: 0.373362535, where its iteration stops 1.5e-9 short of the rate.</summary>
    [Fact]
    public void Irr_ExcelsExample_GivesExcelsRate()
    {
        var json = Json("date,amount\n2008-01-01,-10000\n2008-03-01,2750\n2008-10-30,4250\n2009-02-15,3250\n2009-04-01,2750\n");

        Assert.Equal("Unique", json.GetProperty("status").GetString());
        Assert.Equal(0.373362535, json.GetProperty("rate").GetDouble(), 1e-8);
        Assert.StartsWith("0.3733625", run.Run("irr", Path.Combine(run.Input, "flows.csv")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Irr_OneSign_IsNoRateAndNoError()
    {
        run.With("flows.csv", "date,amount\n2020-01-01,-1000\n").Run("irr", Path.Combine(run.Input, "flows.csv"));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("no rate: all payments have one sign", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Irr_RowRejected_ComputesNothing()
    {
        run.With("flows.csv", "date,amount\n2020-01-01,-1000\n2021-01-01,a lot\n").Run("irr", Path.Combine(run.Input, "flows.csv"));

        Assert.Equal(ExitCode.RowsRejected, run.ExitCode);
        Assert.Contains("rejected: flows.csv:3: amount must be a number", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Irr_ColumnsMapped_ReadsThem()
    {
        run.With("flows.csv", "Datum;Betrag\n2020-01-01;-1000\n2021-01-01;1100\n")
            .Run("irr", Path.Combine(run.Input, "flows.csv"), "--map", "irr.date=Datum", "--map", "irr.amount=Betrag");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("the only rate", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Irr_FileMissing_IsOneLine()
    {
        run.Run("irr", "none.csv");

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.StartsWith("error: there is no file", run.Error, StringComparison.Ordinal);
    }

    private JsonElement Json(string flows)
    {
        run.With("flows.csv", flows).Run("irr", Path.Combine(run.Input, "flows.csv"), "--json");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
