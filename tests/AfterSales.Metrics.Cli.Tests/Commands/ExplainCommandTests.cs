using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>explain: one figure with all that it takes to redo it by hand.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Explain_Nps_SaysAllThatItTakes()
    {
        run.With("survey.csv", """
            question,answer,scale_min,scale_max,date
            NPS,10,0,10,2026-03-01
            NPS,9,0,10,2026-03-11
            NPS,8,0,10,2026-03-21
            NPS,3,0,10,2026-03-31
            NPS,12,0,10,2026-03-31
            """).Run("explain", "satisfaction.nps", run.Input);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(
            """
            satisfaction.nps: Net promoter score (NPS)
              Definition nps, version 1; in points
              Told by    NPS 0..10
              Formula    100 × (promoters − detractors) / (promoters + passives + detractors)
            """.ReplaceLineEndings("\n"), string.Join('\n', Lines.Take(4)));
        Assert.Contains("  All records: 25.0", Lines);
        Assert.Contains("    promoters   2", Lines);
        Assert.Contains("    passives    1", Lines);
        Assert.Contains("    detractors  1", Lines);
        Assert.Contains("  March 2026: 25.0", Lines);
        Assert.Contains("    survey.csv: 5 read = 4 used + 0 ignored + 1 rejected", Lines);
        Assert.Contains(Lines, l => l.StartsWith("      rejected 1: answer must", StringComparison.Ordinal)
            && l.EndsWith("on line 6", StringComparison.Ordinal));
        Assert.Contains(Lines, l => l.StartsWith("    interval ", StringComparison.Ordinal) && l.Contains("95 %", StringComparison.Ordinal));
        Assert.False(run.HasReport);
    }

    /// <summary>Every figure that is listed can be asked for, and none is empty.</summary>
    [Fact]
    public void Explain_EveryFigureOfTheSample_HasItsText()
    {
        run.Run("explain");
        var figures = Lines.Where(l => l.Length > 0).Select(l => l.Split(": ")[0]).ToList();
        Assert.True(figures.Count > 80);

        run.Run("explain", "--all");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var texts = string.Join('\n', Lines).Split("\n\n").Where(part => part[0] != ' ').ToList();
        Assert.Equal(figures, texts.Select(text => text.Split(": ")[0]));
        Assert.All(texts, text => Assert.Contains("\n  Formula ", text, StringComparison.Ordinal));
    }

    /// <summary>What a section and the evaluation both tell of one time is told once.</summary>
    [Theory]
    [InlineData("explain", "--all")]
    [InlineData("explain", "--all", "--language", "zh")]
    public void Explain_EveryFigureOfTheSample_TellsATimeOnce(params string[] args)
    {
        run.Run(args);

        var (figure, told) = (string.Empty, new List<(string Figure, string Time)>());
        foreach (var line in Lines)
        {
            figure = line.Length > 0 && line[0] != ' ' ? line : figure;
            if (Regex.Match(line, @"^  (All records|全部记录|[A-Z][a-z]+ \d{4}|\d{4}年\d+月)[:：]") is { Success: true } time)
            {
                told.Add((figure, time.Groups[1].Value));
            }
        }

        Assert.True(told.Count > 80, $"{told.Count} values");
        Assert.All(told.GroupBy(t => t), same => Assert.True(same.Count() == 1, $"{same.Key}: {same.Count()} times"));
    }

    [Theory]
    [InlineData("nps", "satisfaction.nps")]
    [InlineData("satisfaction.npz", "satisfaction.nps")]
    [InlineData("costs.nett", "costs.net")]
    [InlineData("return-rate", "service.return-rate")]
    public void Explain_UnknownFigure_OffersTheNearest(string figure, string nearest)
    {
        run.With("survey.csv", "question,answer,scale_min,scale_max\nNPS,10,0,10\n")
            .With("costs.csv", "date,amount,currency\n2026-03-01,1.00,EUR\n")
            .With("returns.csv", "date,quantity,refund,currency\n2026-02-10,1,5.00,EUR\n")
            .With("sales.csv", "month,units,revenue,currency\n2026-02,5,50.00,EUR\n").Run("explain", figure, run.Input);

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.StartsWith($"error: no figure of this run is called {figure}; did you mean ", run.Error, StringComparison.Ordinal);
        Assert.Contains(nearest, run.Error, StringComparison.Ordinal);
    }

    /// <summary>The page's figures open the same text.</summary>
    [Fact]
    public void Page_FiguresOpenToTheirText()
    {
        run.Run("evaluate");

        var definitions = run.Json.GetProperty("definitions").EnumerateArray().ToList();
        Assert.Contains("<details class=\"how\">", run.Page, StringComparison.Ordinal);
        Assert.All(definitions, d =>
            Assert.Contains(System.Net.WebUtility.HtmlEncode(d.GetProperty("source").GetString()!), run.Page, StringComparison.Ordinal));
        Assert.Contains(System.Net.WebUtility.HtmlEncode("100 × (promoters − detractors) / (promoters + passives + detractors)"), run.Page, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Lines => run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
