using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class PathModelTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Cases => [.. Reference.Cases("pls_path_model.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("pls_path_model.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, Tolerance);
        var (input, options) = (Input(inputs), Options(inputs));
        if (inputs.TryGetProperty("resamples", out var resamples))
        {
            Resampled(PathModel.Resample(input, [.. resamples.EnumerateArray().Select(Places)], options), expected);
        }
        else
        {
            Fitted(PathModel.Fit(input, options), expected);
        }

        expected.AllAsked();
    }

    private static IReadOnlyList<int> Places(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.GetInt32() - 1)];

    internal static PathModelInput Input(JsonElement inputs)
    {
        var columns = inputs.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList();
        var data = inputs.GetProperty("data").EnumerateArray().Select(row => row.Numbers()).ToArray();
        return new PathModelInput
        {
            Constructs = [.. inputs.GetProperty("blocks").EnumerateObject().Select(block => new PathConstruct
            {
                Name = block.Name,
                Items = [.. block.Value.EnumerateArray().Select(item => columns.IndexOf(item.GetString()!)).Select(place => new PathItem
                {
                    Name = columns[place],
                    Minimum = inputs.GetProperty("min")[place].GetDouble(),
                    Maximum = inputs.GetProperty("max")[place].GetDouble(),
                    Values = [.. data.Select(row => row[place])],
                })],
            })],
            Arrows = [.. inputs.GetProperty("paths").EnumerateArray().Select(path => new PathArrow { From = path[0].GetString()!, To = path[1].GetString()! })],
        };
    }

    private static PathModelOptions Options(JsonElement inputs)
    {
        var options = new PathModelOptions
        {
            Scheme = inputs.GetProperty("scheme").GetString() switch
            {
                "path_weighting" => PathScheme.PathWeighting,
                "factorial" => PathScheme.Factorial,
                "centroid" => PathScheme.Centroid,
                var scheme => throw new InvalidOperationException($"{scheme} is not understood"),
            },
        };
        options = inputs.TryGetProperty("max_iterations", out var limit) ? options with { MaximumIterations = limit.GetInt32() } : options;
        return inputs.TryGetProperty("tolerance", out var tolerance) ? options with { Tolerance = tolerance.GetDouble() } : options;
    }

    private static void Fitted(PathModelResult result, ExpectedValues expected)
    {
        expected.Reason("reason", result.Reason);
        if (result.Reason is not null)
        {
            foreach (var key in new[] { "indicator", "construct" }.Where(expected.Has))
            {
                Assert.Equal(expected.Take(key).GetString(), result.Culprit);
            }

            if (expected.Has("iterations"))
            {
                expected.Whole("iterations", result.Iterations);
            }

            return;
        }

        ByConstruct("outer_weights", construct => construct.Weights);
        ByConstruct("outer_loadings", construct => construct.Loadings);
        ByConstruct("normalized_unstandardized_weights", construct => construct.UnstandardizedWeights);
        Assert.Equal(
            expected.Take("negative_weights").EnumerateArray().Select(pair => $"{pair[0].GetString()} {pair[1].GetInt32()}"),
            result.Constructs.SelectMany(construct => Enumerable.Range(0, construct.Weights.Count)
                .Where(i => construct.Weights[i] < 0).Select(i => $"{construct.Name} {i + 1}")));
        Assert.All(result.Constructs, construct => Assert.Equal(construct.Weights.Count(weight => weight < 0), construct.NegativeWeights.Count));
        ByName("r2", result.Constructs.Where(construct => construct.RSquared.IsDefined).Select(construct => (construct.Name, construct.RSquared.Value!.Value)));
        ByName("r2_adjusted", result.Constructs.Where(construct => construct.RSquared.IsDefined)
            .Select(construct => (construct.Name, construct.AdjustedRSquared.Value!.Value)));
        ByName("ave", result.Constructs.Select(construct => (construct.Name, construct.AverageVarianceExtracted)));
        ByName("composite_reliability", result.Constructs.Select(construct => (construct.Name, construct.CompositeReliability)));
        ByName("index_0_100", result.Constructs.Select(construct => (construct.Name, construct.Headline.Value!.Value)));
        ByName("index_sd", result.Constructs.Select(construct => (construct.Name, construct.IndexStandardDeviation.Value!.Value)));
        ByName("path_coefficients", Effects(effect => effect.Direct.Value));
        ByName("indirect_effects", Effects(effect => effect.Indirect.Value));
        ByName("total_effects", Effects(effect => effect.Total));
        ByName("total_effects_points", Effects(effect => effect.TotalPoints.Value));
        ByName("f2", Effects(effect => effect.FSquared.Value));
        var correlations = expected.Take("construct_correlations");
        if (correlations.ValueKind == JsonValueKind.Array)
        {
            expected.Table("construct_correlations", result.Correlations);
        }
        else
        {
            var pairs = correlations.EnumerateObject().ToArray();
            Assert.NotEmpty(pairs);
            foreach (var pair in pairs)
            {
                Pair(pair.Name, pair.Value);
            }
        }

        void Pair(string name, JsonElement value)
        {
            int Of(string construct) => result.Constructs.Select(known => known.Name).ToList().IndexOf(construct);
            if (value.ValueKind == JsonValueKind.Object)
            {
                foreach (var inner in value.EnumerateObject())
                {
                    Reference.AssertClose(inner.Value.Number(), result.Correlations[Of(name)][Of(inner.Name)], Tolerance, $"{name} {inner.Name}");
                }

                return;
            }

            if (value.ValueKind == JsonValueKind.Array)
            {
                for (var j = 0; j < value.GetArrayLength(); j++)
                {
                    Reference.AssertClose(value[j].Number(), result.Correlations[Of(name)][j], Tolerance, $"{name} {j}");
                }

                return;
            }

            var ends = name.Split([" -> ", " ~ ", " - ", "|", ","], StringSplitOptions.TrimEntries);
            Reference.AssertClose(value.Number(), result.Correlations[Of(ends[0])][Of(ends[1])], Tolerance, name);
        }

        IEnumerable<(string, double)> Effects(Func<PathEffect, double?> value)
            => result.Effects.Where(effect => value(effect) is not null).Select(effect => ($"{effect.From} -> {effect.To}", value(effect)!.Value));

        void ByConstruct(string key, Func<PathConstructResult, IReadOnlyList<double>> values)
        {
            var part = new ExpectedValues(expected.Take(key), Tolerance, key + " ");
            foreach (var construct in result.Constructs)
            {
                part.Numbers(construct.Name, values(construct));
            }

            part.AllAsked();
        }

        void ByName(string key, IEnumerable<(string Name, double Value)> values)
        {
            var part = new ExpectedValues(expected.Take(key), Tolerance, key + " ");
            foreach (var (name, value) in values)
            {
                part.Number(name, value);
            }

            part.AllAsked();
        }
    }

    private static void Resampled(PathResamplingResult result, ExpectedValues expected)
    {
        expected.Reason("reason", result.Model.Reason);
        expected.Whole("used", result.Used);
        expected.Integers("discarded", result.Discarded, 1);
        Assert.All(result.DiscardedReasons, reason => Assert.Equal(expected.Take("discarded_reason").GetString(), reason.ToString()));
        expected.Take("discarded_reason");
        Intervals("paths", result.Direct);
        Intervals("indirect", result.Indirect);

        void Intervals(string key, IReadOnlyList<PathEffectInterval> effects)
        {
            var part = new ExpectedValues(expected.Take(key), Tolerance, key);
            foreach (var effect in effects)
            {
                var one = new ExpectedValues(part.Take($"{effect.From} -> {effect.To}"), Tolerance, $"{effect.From} -> {effect.To} ");
                one.Number("se", effect.StandardError.Value);
                one.Number("lower", effect.Effect.Lower);
                one.Number("upper", effect.Effect.Upper);
                one.AllAsked();
            }

            part.AllAsked();
        }
    }

    [Fact]
    public void Fit_ArrowsInACircle_AreRefused()
    {
        var item = new PathItem { Name = "a", Minimum = 1, Maximum = 5, Values = [1, 2, 3] };
        var input = new PathModelInput
        {
            Constructs = [new PathConstruct { Name = "A", Items = [item] }, new PathConstruct { Name = "B", Items = [item] }],
            Arrows = [new PathArrow { From = "A", To = "B" }, new PathArrow { From = "B", To = "A" }],
        };

        Assert.Contains("circle", Assert.Throws<ArgumentException>(() => PathModel.Fit(input)).Message, StringComparison.Ordinal);
    }

    /// <summary>Of forty constructs, each with arrows to all after it, 2³⁸ ways lead to the last: none is walked. One leads to it alone.</summary>
    [Fact]
    public void Fit_MoreWaysThanAnyoneWalks_AreSummedUp()
    {
        const int Places = 40;
        var random = new Random(1);
        var result = PathModel.Fit(new PathModelInput
        {
            Constructs = [.. Enumerable.Range(0, Places + 1).Select(i => new PathConstruct
            {
                Name = $"{i}",
                Items = [new PathItem { Name = $"{i}", Minimum = 0, Maximum = 1, Values = [.. Enumerable.Range(0, 60).Select(_ => random.NextDouble())] }],
            })],
            Arrows = [.. Enumerable.Range(1, Places - 1)
                .SelectMany(to => Enumerable.Range(0, to).Select(from => new PathArrow { From = $"{from}", To = $"{to}" })),
                new PathArrow { From = $"{Places}", To = $"{Places - 1}" }],
        });

        Assert.All(result.Effects, effect => Assert.Equal(
            int.Parse(effect.To, CultureInfo.InvariantCulture) - int.Parse(effect.From, CultureInfo.InvariantCulture) > 1, effect.Indirect.Value is not null));
        Assert.Equal(UndefinedReason.MissingInput, result.Effects.Single(effect => effect.From == $"{Places}").Indirect.Reason);
    }

    // Rescaling a question or reordering respondents changes no path.
    [Property(MaxTest = 20)]
    public Property Fit_OtherUnitsAndOrder_ChangesNoPath() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 40).Select(_ => (double)random.Next(1, 11)).ToArray()).ToArray();
        for (var i = 0; i < 40; i++)
        {
            values[1][i] += values[0][i];
            values[2][i] += values[0][i] / 2;
            values[3][i] += values[2][i];
            values[4][i] += values[2][i] + values[0][i];
            values[5][i] += values[4][i];
        }

        var order = Enumerable.Range(0, 40).OrderBy(_ => random.Next()).ToArray();
        var (plain, other) = (PathModel.Fit(Model(values)),
            PathModel.Fit(Model([.. values.Select((column, j) => order.Select(i => (column[i] * (j + 2)) - 7).ToArray())])));
        return plain.Effects.Zip(other.Effects).All(pair => Math.Abs(pair.First.Total - pair.Second.Total) < 1e-9
            && Math.Abs(pair.First.Total - (pair.First.Direct.Value ?? 0) - (pair.First.Indirect.Value ?? 0)) < 1e-12);
    });

    private static PathModelInput Model(double[][] columns) => new()
    {
        Constructs = [.. Enumerable.Range(0, 3).Select(j => new PathConstruct
        {
            Name = $"{j}",
            Items = [.. Enumerable.Range(0, 2).Select(i => new PathItem { Name = $"{j}{i}", Minimum = 0, Maximum = 100, Values = columns[(2 * j) + i] })],
        })],
        Arrows = [new PathArrow { From = "0", To = "1" }, new PathArrow { From = "1", To = "2" }, new PathArrow { From = "0", To = "2" }],
    };

    /// <summary>Resample i holds the respondents that the generator of the seed draws on its stream i: the same for everyone who draws them.</summary>
    [Fact]
    public void Resample_OfASeed_IsThatOfItsDraws()
    {
        var input = Input(Reference.Cases("pls_path_model.json").First(c => c.Inputs.TryGetProperty("resamples", out _)).Inputs);
        var (options, n) = (new PathModelOptions { Resamples = 60, Seed = 7 }, input.Constructs[0].Items[0].Values.Count);
        var drawn = Enumerable.Range(0, 60).Select(resample =>
        {
            var random = RandomSource.Of(7, (ulong)resample);
            return (IReadOnlyList<int>)Enumerable.Range(0, n).Select(_ => random.NextInteger(n)).ToArray();
        }).ToArray();
        Assert.Equal(PathModel.Resample(input, drawn, options).ToString(), PathModel.Resample(input, options).ToString());
    }
}
