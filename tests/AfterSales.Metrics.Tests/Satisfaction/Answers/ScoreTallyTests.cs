using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ScoreTallyTests
{
    [Fact]
    public void Counts_Empty_IsEmpty()
    {
        var tally = new ScoreTally();

        Assert.Empty(tally.ToGroups());
        Assert.Equal(0, tally.Total);
    }

    [Fact]
    public void Add_FractionsAndTrailingZeros_MeetInOneValue()
    {
        var tally = ScoreTally.Of([8.50m, 8.5m, null, 7m]);

        Assert.Equal([ScoreGroup.Of(7, 1), ScoreGroup.Of(8.5m, 2), ScoreGroup.Of(null, 1)], tally.ToGroups());
        Assert.Equal("8.5", tally.ToGroups()[1].Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1, tally.Missing);
        Assert.Equal(4, tally.Total);
    }

    [Fact]
    public void Add_WeightZero_IsExcludedEvenWhenMissing()
    {
        var tally = new ScoreTally();
        tally.Add(5, 0);
        tally.Add(null, 0);
        tally.Add(null, 2);

        Assert.Equal((2, 1), (tally.Excluded, tally.Missing));
        Assert.All(tally.ToGroups(), group => Assert.Null(group.Value));
        Assert.Equal([1m, 0m], tally.ToGroups().Select(group => group.Weight));
    }

    [Fact]
    public void Add_WeightOne_IsTheSameAsNone()
    {
        var weighted = new ScoreTally();
        weighted.Add(5, 1);
        weighted.Add(5, 1.000m);

        Assert.Equal(ScoreTally.Of([5m, 5m]).ToGroups(), weighted.ToGroups());
    }

    [Theory]
    [InlineData(-0.5)]
    [InlineData(1e-10)]
    [InlineData(2e9)]
    public void Add_WeightOutsideItsDomain_Throws(double weight)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new ScoreTally().Add(5, (decimal)weight));

        Assert.StartsWith("Weight must be 0 or from 1e-9 to 1e9; it is", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddRange_DoublesWithNaN_CountsItAsMissing()
    {
        var tally = ScoreTally.Of([9.0, double.NaN, 6.5, -99, 9, 0.1, 400, -0.0]);

        Assert.Equal(1, tally.Missing);
        Assert.Equal([-99m, 0m, 0.1m, 6.5m, 9m, 400m, null], tally.ToGroups().Select(c => c.Value));
        Assert.Equal(2, tally.ToGroups()[4].Count);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    public void AddRange_ImpossibleDouble_ThrowsAndLeavesTheTallyAsItWas(double impossible)
    {
        var tally = ScoreTally.Of([1.0]);

        var thrown = Assert.Throws<ArgumentException>(() => tally.AddRange([2.0, 3.5, 4, impossible]));

        Assert.Contains("answers[3] is", thrown.Message, StringComparison.Ordinal);
        Assert.Equal([ScoreGroup.Of(1, 1)], tally.ToGroups());
    }

    [Fact]
    public void AddRange_WeightsOfAnotherLength_Throws()
        => Assert.Throws<ArgumentException>(() => new ScoreTally().AddRange([1.0, 2.0], [1m]));

    [Fact]
    public void AddRange_BadWeight_ThrowsAndLeavesTheTallyAsItWas()
    {
        var tally = new ScoreTally();

        var thrown = Assert.Throws<ArgumentException>(() => tally.AddRange([1.0, 2.0], [1m, -0.5m]));

        Assert.StartsWith("Weights must be 0 or from 1e-9 to 1e9; weights[1] is -0.5.", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(0, tally.Total);
    }

    [Theory]
    [InlineData(2, 0, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(2, 2, 5)]
    public void AddGroup_WeightsThatNobodyCanHave_Throws(long count, int weight, int squared)
        => Assert.Throws<ArgumentException>(()
            => new ScoreTally().AddGroup(new ScoreGroup { Value = 1, Count = count, Weight = weight, SquaredWeight = squared }));

    [Fact]
    public void AddRange_Bytes_CountsLikeOneByOne()
    {
        var random = new Random(7);
        foreach (var (length, top, codes) in new[] { (0, 11, 0), (1, 11, 0), (31, 11, 0), (33, 11, 1), (8_160, 11, 0), (8_161, 16, 3), (100_000, 11, 100),
            (50_000, 256, 0), (20_000, 5, 9_000) })
        {
            var answers = new byte[length];
            for (var i = 0; i < length; i++)
            {
                answers[i] = codes > 0 && random.Next(length) < codes ? (byte)99 : (byte)random.Next(top);
            }

            var expected = answers.GroupBy(a => a).OrderBy(g => g.Key).Select(g => ScoreGroup.Of(g.Key, g.LongCount()));

            Assert.Equal(expected, ScoreTally.Of(answers).ToGroups());
            Assert.Equal(expected, ScoreTally.Of([.. answers.Select(a => (int)a)]).ToGroups());
            Assert.Equal(expected, ScoreTally.Of([.. answers.Select(a => (double)a)]).ToGroups());
        }
    }

    // Long scales by pairs of neighbors, few codes by comparing, many different ones answer by answer: one count.
    [Theory]
    [InlineData(300_000, 101, 0)]
    [InlineData(300_000, 256, 0)]
    [InlineData(300_001, 11, 1)]
    [InlineData(300_001, 11, 2)]
    [InlineData(270_000, 16, 40)]
    [InlineData(270_000, 2, 200)]
    public void AddRange_ManyBytesWithCodes_CountsLikeOneByOne(int length, int top, int codes)
    {
        var random = new Random(length + codes);
        var answers = new byte[length];
        for (var i = 0; i < length; i++)
        {
            answers[i] = codes > 0 && random.Next(30) == 0 ? (byte)(255 - random.Next(codes)) : (byte)random.Next(top);
        }

        Assert.Equal(answers.GroupBy(a => a).OrderBy(g => g.Key).Select(g => ScoreGroup.Of(g.Key, g.LongCount())), ScoreTally.Of(answers).ToGroups());
    }

    [Fact]
    public void AddRange_AllOneCode_CountsIt()
        => Assert.Equal([ScoreGroup.Of(255, 300_000)], ScoreTally.Of(Enumerable.Repeat((byte)255, 300_000).ToArray()).ToGroups());

    // Answers and weights of every kind that the fast way leaves out stand among those that it takes.
    [Fact]
    public void AddRange_MixedWeights_EqualsOneByOne()
    {
        var random = new Random(3);
        decimal[] kinds = [0, 1, 1.000m, 1.25m, 0.000_000_001m, 1e9m, 999_999_999.123_456_789m, 0.123_456_789_012_345_678_9m, 0.333_333_333_333_333_3m,
            1.234_567_89e-9m, 7_922_816.251_426_433_759_354_395_03m];
        double[] values = [0, 9, 10, 8.5, -99, 383, 384, -129, double.NaN, -0.0, 1e12];
        var answers = Enumerable.Range(0, 20_000).Select(_ => values[random.Next(values.Length)]).ToArray();
        var weights = answers.Select(_ => kinds[random.Next(kinds.Length)]).ToArray();
        var single = new ScoreTally();
        for (var i = 0; i < answers.Length; i++)
        {
            single.Add(double.IsNaN(answers[i]) ? null : (decimal)answers[i], weights[i]);
        }

        var column = ScoreTally.Of(answers, weights);

        Assert.Equal(single.ToGroups(), column.ToGroups());
        Assert.Equal(single.ToGroups().Select(c => c.ToString()), column.ToGroups().Select(c => c.ToString()));
        Assert.Equal((single.Missing, single.Excluded, single.Total), (column.Missing, column.Excluded, column.Total));
    }

    // Squares of 28 decimals each would be off by 3e-11 here, and the weights would seem to differ.
    [Theory]
    [InlineData("1.23456789e-9")]
    [InlineData("3.3333333333333333e-7")]
    [InlineData("0.1234567890123456789")]
    [InlineData("999999999.87654321")]
    public void Add_EqualWeightsOfManyDigits_ChangeNothing(string text)
    {
        var weight = decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        var (weighted, plain) = (new ScoreTally(), new ScoreTally());
        foreach (var answer in new decimal[] { 10, 10, 9, 8, 3, 2, 0 })
        {
            weighted.Add(answer, weight);
            plain.Add(answer);
        }

        var (one, other) = (NetPromoterScore.Compute(weighted), NetPromoterScore.Compute(plain));

        Assert.Equal(other.Headline, one.Headline);
        Assert.Equal(7, one.Weighting.EffectiveSampleSize.Value!.Value, 1e-9);
        Assert.Equal(other.Headline.Method, one.Headline.Method);
    }

    // Σw² by integers of 10⁻⁵⁶, rounded once: no order and no split can show.
    [Fact]
    public void Counts_SquaresOfManyDigits_AreRoundedOnce()
    {
        decimal[] weights = [0.123_456_789_012_345_678_901_234_567_8m, 0.000_000_001_234_567_890_123_456_789m, 3.3m, 1m, 555_555_555.555_555_555_555_555_555m];
        var tally = new ScoreTally();
        var exact = System.Numerics.BigInteger.Zero;
        foreach (var weight in weights)
        {
            tally.Add(5, weight);
            var units = (System.Numerics.BigInteger)(weight * 1e18m) * System.Numerics.BigInteger.Pow(10, 10);
            units += (System.Numerics.BigInteger)((weight - ((decimal)(System.Numerics.BigInteger)(weight * 1e18m) / 1e18m)) * 1e28m);
            exact += units * units;
        }

        var squares = tally.ToGroups()[0].SquaredWeight;

        // 3.086e17 leaves eleven decimals of decimal's 29 digits.
        Assert.Equal(System.Numerics.BigInteger.Zero, System.Numerics.BigInteger.Abs(
            ((System.Numerics.BigInteger)(squares * 1e11m) * System.Numerics.BigInteger.Pow(10, 45)) - exact) / (6 * System.Numerics.BigInteger.Pow(10, 44)));
    }

    [Fact]
    public void Segments_WithUnassigned_KeepsThemApartAndLast()
    {
        var tally = new SegmentedScoreTally();
        tally.Add("south", 9);
        tally.Add(null, 2);
        tally.Add("north", 10, 2);

        Assert.Equal(["north", "south", null], tally.Segments.Select(s => s.Name));
        Assert.Equal(3, tally.Whole().Total);
    }

    [Fact]
    public void Merge_Segments_AddsEach()
    {
        var (one, other) = (new SegmentedScoreTally(), new SegmentedScoreTally());
        one.Add("a", 1);
        other.Add("a", 2);
        other.Add("b", 3);
        one.Merge(other);

        Assert.Equal([2L, 1L], one.Segments.Select(s => s.Tally.Total));
    }

    [Fact]
    public void AddRange_Segments_EqualsOneByOne()
    {
        string?[] names = ["North", null, "South", "nobody"];
        int[] codes = [0, 2, -1, 1, 0, 0, 2];
        double[] answers = [9, 6.5, 3, 7, double.NaN, 300, -99];
        decimal[] weights = [1, 0.25m, 2, 1.5m, 1, 0, 0.1m];
        byte[] bytes = [9, 6, 3, 7, 0, 255, 99];
        var (plain, weighted, whole) = (new SegmentedScoreTally(), new SegmentedScoreTally(), new SegmentedScoreTally());
        plain.AddRange(names, codes, answers);
        weighted.AddRange(names, codes, answers, weights);
        whole.AddRange(names, codes, bytes);
        var (plainOne, weightedOne, wholeOne) = (new SegmentedScoreTally(), new SegmentedScoreTally(), new SegmentedScoreTally());
        for (var i = 0; i < codes.Length; i++)
        {
            var name = codes[i] < 0 ? null : names[codes[i]];
            decimal? answer = double.IsNaN(answers[i]) ? null : (decimal)answers[i];
            plainOne.Add(name, answer);
            weightedOne.Add(name, answer, weights[i]);
            wholeOne.Add(name, bytes[i]);
        }

        foreach (var (columns, single) in new[] { (plain, plainOne), (weighted, weightedOne), (whole, wholeOne) })
        {
            Assert.Equal(["North", "South", null], columns.Segments.Select(segment => segment.Name));
            Assert.All(columns.Segments.Zip(single.Segments), pair =>
            {
                Assert.Equal(pair.Second.Tally.ToGroups(), pair.First.Tally.ToGroups());
                Assert.Equal((pair.Second.Tally.Missing, pair.Second.Tally.Excluded), (pair.First.Tally.Missing, pair.First.Tally.Excluded));
            });
        }
    }

    [Fact]
    public void AddRange_SegmentsUnfair_ThrowAndLeaveTheTallyAsItWas()
    {
        var tally = new SegmentedScoreTally();
        Assert.Throws<ArgumentException>(() => tally.AddRange(["a"], [0, 1], new byte[] { 1, 2 }));
        Assert.Throws<ArgumentException>(() => tally.AddRange(["a"], [0, -2], new byte[] { 1, 2 }));
        Assert.Throws<ArgumentException>(() => tally.AddRange(["a"], [0], new byte[] { 1, 2 }));
        Assert.Throws<ArgumentException>(() => tally.AddRange(["a"], [0, 0], [1, double.PositiveInfinity]));
        Assert.Throws<ArgumentException>(() => tally.AddRange(["a"], [0, 0], [1, 2], [1]));
        Assert.Throws<ArgumentException>(() => tally.AddRange(["a"], [0, 0], [1, 2], [1, -1]));
        Assert.Throws<ArgumentNullException>(() => tally.AddRange(null!, [0], [1]));
        Assert.Empty(tally.Segments);
    }
}
