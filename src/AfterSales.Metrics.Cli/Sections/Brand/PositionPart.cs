using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The funnel by brand, the map of images, and the index of brand health.</summary>
internal static class PositionPart
{
    public static void AddFunnel(ReportSection section, IReadOnlyList<BrandLine> lines, string own)
    {
        var table = new ReportTable("funnel", Say("Funnel"), new("brand", Say("Brand")), new("stage", Say("Stage")), new("reached", Say("Reached")),
            new("share", Say("Share of all asked")),
            new("interval", Say("95 % interval")), new("conversion", Say("Of the stage before")));
        foreach (var group in lines.Where(l => !l.IsImage).GroupBy(l => l.Brand).OrderBy(g => g.Key == own ? 0 : 1))
        {
            var stages = group.ToList();
            if (stages.Select(s => s.Asked).Distinct().Count() > 1 || stages.Zip(stages.Skip(1)).Any(pair => pair.Second.Count > pair.First.Count))
            {
                section.Notes.Add(Say($"The funnel of {group.Key} is left out: a stage is above the one before, or asked of others."));
                continue;
            }

            var funnel = BrandFunnel.Compute(stages[0].Asked!.Value, [.. stages.Select(s => (long)s.Count)]);
            foreach (var (stage, line) in funnel.Zip(stages))
            {
                table.Add(Shown.Text(group.Key), Shown.Text(line.Item), Shown.Count(stage.Reached), Shown.Share(stage.Share),
                    Shown.ShareInterval(stage.Share), Shown.Share(stage.Conversion));
            }
        }

        if (table.Rows.Count > 0)
        {
            section.Tables.Add(table);
        }
    }

    public static void AddMap(ReportSection section, IReadOnlyList<BrandLine> lines)
    {
        var image = lines.Where(l => l.IsImage).ToList();
        var (brands, items) = (image.Select(l => l.Brand).Distinct().ToList(), image.Select(l => l.Item).Distinct().ToList());
        if (brands.Count < 3 || items.Count < 3)
        {
            if (image.Count > 0)
            {
                section.Notes.Add(Say("A map of images needs three brands and three attributes."));
            }

            return;
        }

        var counts = image.ToLookup(l => (l.Brand, l.Item), l => (double)l.Count);
        var map = CorrespondenceAnalysis.Compute([.. brands.Select(brand => (IReadOnlyList<double>)[.. items.Select(item => counts[(brand, item)].Sum())])]);
        if (map.Reason is not null || map.PrincipalInertias.Count < 2)
        {
            section.Notes.Add(Say($"No map of images: {Words.Of(map.Reason ?? UndefinedReason.ZeroVariance)}."));
            return;
        }

        var table = new ReportTable("map", Say("Map of images: what lies in one direction from the middle belongs together"), new("name", Say("Name")), new("kind", Say("Kind")),
            new("x", Say("First axis")), new("y", Say("Second axis")));
        var points = new List<MapPoint>();
        AddPoints(brands.Where((_, i) => !map.DroppedRows.Contains(i)), map.RowCoordinates, MapPointKind.Subject);
        AddPoints(items.Where((_, i) => !map.DroppedColumns.Contains(i)), map.ColumnCoordinates, MapPointKind.Attribute);
        section.Tables.Add(table);
        var title = Say($"Two axes show {Words.Percent(map.Shares.Take(2).Sum(), 0)} of how images differ");
        section.Charts.Add(new ReportChart("image-map", title, MapChart.Draw(
            points,
            ReportChart.Caption("image-map", title, Say("Brands and the attributes that people connect with them; near the middle is what all have alike.")))));

        void AddPoints(IEnumerable<string> names, IReadOnlyList<IReadOnlyList<double>> places, MapPointKind kind)
        {
            foreach (var (name, place) in names.Zip(places))
            {
                points.Add(new MapPoint
                {
                    Name = name,
                    X = place[0],
                    Y = place[1],
                    Kind = kind,
                });
                var word = kind == MapPointKind.Subject ? Say("brand") : Say("attribute");
                table.Add(Shown.Text(name), Shown.Text(word), Shown.Score(Figure.Of(place[0]), 3), Shown.Score(Figure.Of(place[1]), 3));
            }
        }
    }

    public static void AddHealth(ReportSection section, IReadOnlyList<IndicatorLine> lines, string own)
    {
        var brands = lines.Select(l => l.Brand).Distinct().OrderBy(b => b == own ? 0 : 1).ToList();
        var indicators = lines.GroupBy(l => l.Indicator).Select(g => g.First()).ToList();
        var values = lines.GroupBy(l => (l.Brand, l.Indicator)).ToDictionary(g => g.Key, g => (double)g.Last().Value);
        if (brands.Any(brand => indicators.Any(i => !values.ContainsKey((brand, i.Indicator)))))
        {
            section.Notes.Add(Say("No index of brand health: each brand needs a value of each indicator."));
            return;
        }

        var result = BrandHealthIndex.Compute(
            [.. brands.Select(brand => (IReadOnlyList<double>)[.. indicators.Select(i => values[(brand, i.Indicator)])])],
            [.. indicators.Select(i => new BrandHealthIndicator
            {
                Name = i.Indicator,
                Weight = (double)i.Weight,
                LowGoalpost = (double)i.Low,
                HighGoalpost = (double)i.High,
                Direction = i.Direction,
            })]);
        if (result.Reason is { } reason)
        {
            section.Notes.Add(Say($"No index of brand health: {Words.Of(reason)}."));
            return;
        }

        var index = result.Methods.Single(m => m is { Scaling: IndicatorScaling.Goalposts, Aggregation: IndicatorAggregation.Arithmetic });
        var table = new ReportTable("health", Say($"Brand health, 0 to 100, of {Words.Count(indicators.Count, "indicator")}"), new("brand", Say("Brand")),
            new("index", Say("Index")),
            new("rank", Say("Rank")), new("ranks", Say("Ranks by other methods")));
        for (var i = 0; i < brands.Count; i++)
        {
            table.Add(Shown.Text(brands[i]), Shown.Score(Figure.Of(index.Scores[i])),
                index.Ranks.Count > i ? Shown.Count(index.Ranks[i]) : Shown.None(),
                result.LowestRanks.Count > i ? result.LowestRanks[i] == result.HighestRanks[i] ? Shown.Text(Shown.Count(result.LowestRanks[i]).Display)
                    : Shown.Text(Say($"{result.LowestRanks[i]} to {result.HighestRanks[i]}")) : Shown.None());
        }

        section.Tables.Add(table);
        section.Figures.Add(new KeyFigure("health", Say($"Brand health of {brands[0]}"), Shown.Score(Figure.Of(index.Scores[0])), Say("0 to 100")));
        section.MadeOf("health", [.. indicators.SelectMany((line, i) => new Ingredient[]
        {
            new($"weight.{line.Indicator}", Shown.Number(line.Weight)),
            new($"weighted.{line.Indicator}", Shown.Score(Figure.Of((double)line.Weight * result.GoalpostValues[0][i]), 4), Say("weight × place between the goalposts")),
        })]);
    }
}
