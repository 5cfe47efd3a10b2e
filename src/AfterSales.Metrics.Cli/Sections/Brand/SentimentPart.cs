using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Net sentiment by brand and by month, share of voice, and the topics that cost or earn points.</summary>
internal static class SentimentPart
{
    private const int TopicsShown = 8;

    public static void Add(ReportSection section, BrandData data)
    {
        var results = data.Brands.Select(brand => (Brand: brand, Result: NetSentiment.Compute(data.Counts(brand)))).ToList();
        var voice = Voice(data);
        AddFigures(section, data, results, voice);
        section.Tables.Add(Brands(data, results, voice));
        section.Tables.Add(Months(data));
        AddCharts(section, results, voice);
        AddTopics(section, data);
        AddNotes(section, data);
    }

    public static ShareOfVoiceResult Voice(BrandData data)
    {
        var brands = data.Brands.Select(brand => new BrandMentions { Brand = brand, Mentions = data.Summary(brand).Originals }).ToList();
        return ShareOfVoice.Compute([.. brands,
            .. data.OfOthers is > 0 and var others ? new[] { new BrandMentions { Brand = "All others", Mentions = others } } : []]);
    }

    public static Ingredient[] OfNet(BrandData data) => data.Counts(data.Own) is var counts
        ? [new("friendly", ReportValue.Count(counts.Positive)), new("neutral", ReportValue.Count(counts.Neutral)),
            new("hostile", ReportValue.Count(counts.Negative))]
        : [];

    public static Ingredient[] OfVoice(BrandData data) =>
    [
        new("own", ReportValue.Count(data.Summary(data.Brands[0]).Originals)),
        .. data.Brands.Select(brand => new Ingredient($"mentions.{brand}", ReportValue.Count(data.Summary(brand).Originals))),
        .. data.OfOthers is > 0 and var others ? new[] { new Ingredient("mentions.All others", ReportValue.Count(others)) } : [],
    ];

    private static void AddFigures(ReportSection section, BrandData data, List<(string Brand, NetSentimentResult Result)> results, ShareOfVoiceResult voice)
    {
        var own = results[0].Result;
        section.Figures.Add(new KeyFigure("net", $"Net sentiment of {data.Brands[0]}", ReportValue.Points(own.OfAll), Limits(own.OfAll)));
        section.Figures.Add(new KeyFigure("voice", "Share of voice, in points", ReportValue.Points(voice.Brands[0].Share), Limits(voice.Brands[0].Share)));
        section.Figures.Add(new KeyFigure("mentions", "Mentions", ReportValue.Count(voice.Mentions), "open ones, without copies"));
        section.MadeOf("net", OfNet(data));
        section.MadeOf("voice mentions", OfVoice(data));
        section.Finding = own.OfAll.Value is { } net
            ? $"{data.Brands[0]} stands at a net sentiment of {NumberText.Signed(net, 0)} over {Words.Count(own.Counts.Scored, "mention")}"
                + (results.Skip(1).Where(r => r.Result.OfAll.Value is not null).Select(r
                    => (r.Brand, r.Result.OfAll.Value!.Value)).ToList() is { Count: > 0 } rivals
                    ? $", {rivals.MaxBy(r => r.Value).Brand} at {NumberText.Signed(rivals.Max(r => r.Value), 0)}." : ".")
            : $"No mention of {data.Brands[0]} is scored.";
    }

    private static string Limits(Estimate estimate) => estimate is { Lower: { } lower, Upper: { } upper }
        ? $"95 % interval {NumberText.Fixed(lower, 1)} to {NumberText.Fixed(upper, 1)}" : string.Empty;

    private static ReportTable Brands(BrandData data, List<(string Brand, NetSentimentResult Result)> results, ShareOfVoiceResult voice)
    {
        var table = new ReportTable(
            "brands",
            "By brand",
            new("brand", "Brand"),
            new("mentions", "Mentions"),
            new("friendly", "Friendly"),
            new("neutral", "Neutral"),
            new("hostile", "Hostile"),
            new("unscored", "Not scored"),
            new("copies", "Copies", ColumnPlace.PageAndData),
            new("net", "Net sentiment"),
            new("interval", "95 % interval"),
            new("lower", "If the unscored were hostile", ColumnPlace.PageAndData),
            new("upper", "If friendly", ColumnPlace.PageAndData),
            new("byReach", "By reach", ColumnPlace.PageAndData),
            new("best", "Chance to be best"),
            new("voice", "Share of voice"));
        var known = results.Where(r => r.Result.StandardError.IsDefined).ToList();
        var ranks = RankProbability.Compute([.. known.Select(r => r.Result.OfAll.Value!.Value)], [.. known.Select(r => r.Result.StandardError.Value!.Value)]);
        for (var i = 0; i < results.Count; i++)
        {
            var (brand, result) = results[i];
            var summary = data.Summary(brand);
            var place = known.FindIndex(r => r.Brand == brand);
            table.Add(
                ReportValue.Text(brand),
                ReportValue.Count(summary.Originals),
                ReportValue.Count(result.Counts.Positive),
                ReportValue.Count(result.Counts.Neutral),
                ReportValue.Count(result.Counts.Negative),
                ReportValue.Count(result.Counts.Unscored),
                ReportValue.Count(summary.Copies),
                ReportValue.Points(result.OfAll),
                ReportValue.PointsInterval(result.OfAll),
                ReportValue.Score(result.LowerBound),
                ReportValue.Score(result.UpperBound),
                ReportValue.Points(NetSentiment.ComputeWeighted(summary).Net),
                place < 0 ? ReportValue.None() : ReportValue.Share(ranks[place].ProbabilityBest, 0),
                ReportValue.Points(voice.Brands[i].Share));
        }

        return table;
    }

    private static ReportTable Months(BrandData data)
    {
        var table = new ReportTable("months", "Net sentiment by month", new("month", "Month"), new("brand", "Brand"), new("mentions", "Scored"),
            new("net", "Net sentiment"), new("interval", "95 % interval"))
        {
            End = TableEnd.Last,
        };
        foreach (var month in data.Mentions.Select(m => m.Mention.Key.Period!).Distinct().OrderBy(m => m, StringComparer.Ordinal))
        {
            foreach (var brand in data.Brands)
            {
                var net = NetSentiment.Compute(data.Counts(brand, month));
                table.Add(ReportValue.Text(month), ReportValue.Text(brand), ReportValue.Count(net.Counts.Scored), ReportValue.Points(net.OfAll),
                    ReportValue.PointsInterval(net.OfAll));
            }
        }

        return table;
    }

    private static void AddCharts(ReportSection section, List<(string Brand, NetSentimentResult Result)> results, ShareOfVoiceResult voice)
    {
        var title = $"Net sentiment of {Words.Count(results.Count, "brand")}";
        section.Charts.Add(new ReportChart("net-sentiment", title, IntervalChart.Draw(
            [.. results.Select(r => new ChartEstimate { Label = r.Brand, Estimate = r.Result.OfAll })],
            -100,
            100,
            ReportChart.Caption(
                "net-sentiment", title, "One dot for each brand: friendly less hostile mentions in a hundred, the line being its interval.", "points"),
            v => NumberText.Fixed(v, 1))));
        if (results.Count > 1)
        {
            var loudest = voice.Brands.MaxBy(b => b.Share.Value ?? -1)!;
            title = $"{loudest.Brand} is named most: {NumberText.Fixed(loudest.Share.Value ?? 0, 0)} of 100 mentions";
            section.Charts.Add(new ReportChart("share-of-voice", title, IntervalChart.Draw(
                [.. voice.Brands.Select(b => new ChartEstimate { Label = b.Brand, Estimate = b.Share })],
                0,
                100,
                ReportChart.Caption(
                    "share-of-voice", title, "One dot for each brand: its share of all mentions, with limits that hold for all brands at once.",
                    "of 100 mentions"),
                v => NumberText.Fixed(v, 1))));
        }
    }

    private static void AddTopics(ReportSection section, BrandData data)
    {
        var summary = data.Summary(data.Brands[0]);
        if (summary.Topics.Count == 0)
        {
            return;
        }

        var topics = TopicSentiment.Compute(SentimentCounts.Of(summary), summary.Topics).OrderBy(t => t.Lift.Value ?? 0)
            .ThenBy(t => t.Topic, StringComparer.Ordinal).ToList();
        var table = new ReportTable("topics", $"Topics that cost or earn points of {data.Brands[0]}", new("topic", "Topic"), new("mentions", "Scored"),
            new("net", "Net sentiment"), new("interval", "95 % interval"), new("lift", "Points it earns"), new("q", "q"))
        {
            Shown = 2 * TopicsShown,
        };
        foreach (var topic in topics)
        {
            table.Add(ReportValue.Text(topic.Topic), ReportValue.Count(topic.Mentions), ReportValue.Points(topic.Net), ReportValue.PointsInterval(topic.Net),
                ReportValue.Score(topic.Lift), ReportValue.Probability(topic.QValue));
        }

        section.Tables.Add(table);
        var known = topics.Where(t => t.Lift.IsDefined).ToList();
        if (known.Count > 1)
        {
            var title = known[0].Lift.Value < 0
                ? $"{known[0].Topic} costs most: {NumberText.Fixed(-known[0].Lift.Value!.Value, 1)} points of net sentiment"
                : $"{known[^1].Topic} earns most: {NumberText.Fixed(known[^1].Lift.Value!.Value, 1)} points of net sentiment";
            var shown = known.Count <= 2 * TopicsShown ? known : [.. known.Take(TopicsShown), .. known.TakeLast(TopicsShown)];
            section.Charts.Add(new ReportChart("topics", title, BarChart.Draw(
                [.. shown.Select(t => new ChartBar { Label = t.Topic, Value = t.Lift.Value!.Value, Text = NumberText.Signed(t.Lift.Value!.Value, 1) })],
                ReportChart.Caption(
                    "topics", title, "One bar for each topic: points of net sentiment that would be missing without its mentions.", "points"),
                new BarChartOptions { Format = v => NumberText.Fixed(v, 0) })));
        }
    }

    private static void AddNotes(ReportSection section, BrandData data)
    {
        if (data.Tally.Summarize(key => key.Query == MentionQuery.Branded).Originals is > 0 and var branded)
        {
            section.Notes.Add($"{Words.Count(branded, "mention")} found by a brand’s name {(branded == 1 ? "is" : "are")} left out: "
                + "pooled with the open ones they would favor it.");
        }

        if (data.OfOthers > 0)
        {
            section.Notes.Add($"The {data.Brands.Count} brands named most are shown; the others are one in the shares of voice.");
        }

        section.Notes.Add($"The own brand is {data.Own} (--own-brand). Mentions are a sample of what could have been said; copies count nowhere. "
            + "q is the p-value of a topic against the mentions without it, false discoveries controlled.");
    }
}
