using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>The kernels of 64 bits against the tables they stand for.</summary>
public class BitParallelProperties
{
    private static Arbitrary<string> AnyNames { get; } = Gen.Elements('a', 'b', 'c', 'é', '上', '京').ArrayOf().Select(letters
        => new string(letters)).ToArbitrary();

    // Pairs, and halves of them that stand alone.
    private static Arbitrary<string> AnyHalves { get; } = Gen.Elements("a", "b", "\uD83D\uDE00", "\uD83D\uDE01", "\uD83D", "\uDE00").ArrayOf()
        .Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 500)]
    public Property Levenshtein_AnyNames_IsTheTables() => Prop.ForAll(AnyNames, AnyNames, (x, y)
        => BitParallel.TryLevenshtein(x, y, out var distance) ? distance == Slow(x, y) : Math.Min(x.Length, y.Length) > 64);

    [Property(MaxTest = 500)]
    public Property Jaro_AnyNames_IsTheKernelsOverScalars() => Prop.ForAll(AnyNames, AnyNames, (x, y)
        => !BitParallel.TryJaro(x, y, out var similarity) || similarity == JaroKernel.Compute(PlainText.Scalars(x), PlainText.Scalars(y)));

    [Property(MaxTest = 500)]
    public Property Levenshtein_AnyHalvesOfPairs_CountsScalars() => Prop.ForAll(AnyHalves, AnyHalves, (x, y)
        => EditDistance.Levenshtein(x, y) == EditKernel.Levenshtein(PlainText.Scalars(x), PlainText.Scalars(y)));

    [Property(MaxTest = 500)]
    public Property Jaro_AnyHalvesOfPairs_CountsScalars() => Prop.ForAll(AnyHalves, AnyHalves, (x, y)
        => StringSimilarity.Jaro(x, y) == JaroKernel.Compute(PlainText.Scalars(x), PlainText.Scalars(y)));

    [Fact]
    public void Both_AnyLengths_AgreeAcrossTheRegisters()
    {
        for (var n = 0; n <= 20; n++)
        {
            for (var m = 0; m <= 20; m++)
            {
                var (x, y) = (string.Concat("kahnemanrosswinkler2"[..n].Reverse()), "nhkameanlerrwinkoss7"[..m]);
                Assert.Equal(Slow(x, y), EditDistance.Levenshtein(x, y));
                Assert.Equal(JaroKernel.Compute(PlainText.Scalars(x), PlainText.Scalars(y)), StringSimilarity.Jaro(x, y));
            }
        }
    }

    [Fact]
    public void Both_SixtyFourAndSixtyFiveCharacters_AgreeAcrossTheWord()
    {
        foreach (var length in new[] { 63, 64, 65 })
        {
            var (x, y) = (new string('a', length), new string('a', length - 1) + "b");
            Assert.Equal(1, EditDistance.Levenshtein(x, y));
            Assert.Equal(JaroKernel.Compute(PlainText.Scalars(x), PlainText.Scalars(y)), StringSimilarity.Jaro(x, y));
        }
    }

    private static int Slow(string x, string y)
    {
        var row = Enumerable.Range(0, y.Length + 1).ToArray();
        for (var i = 1; i <= x.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= y.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (x[i - 1] == y[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
