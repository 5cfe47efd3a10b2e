using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class KanoTests
{
    private const string Letters = "MOAIRQ";

    public static TheoryData<string> Surveys
        => [.. CaseKinds.Of("acsi_servqual_ipa_kano.json", "functional", "item_means", "importance", "expectation").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Surveys))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("acsi_servqual_ipa_kano.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var tally = new KanoTally();
        foreach (var (with, without) in inputs.GetProperty("functional").GetString()!.Zip(inputs.GetProperty("dysfunctional").GetString()!))
        {
            tally.Add((KanoAnswer)"LMNWD".IndexOf(with), (KanoAnswer)"LMNWD".IndexOf(without));
        }

        var result = Kano.Compute(tally);

        var counts = expected.Take("counts");
        Assert.Equal(Letters.Length, counts.EnumerateObject().Count());
        Assert.Equal(Letters.Select(letter => counts.GetProperty(letter.ToString()).GetInt64()), result.Counts);
        expected.Text("mode_category", Letters[(int)result.Category!.Value].ToString());
        Assert.Equal(expected.Take("mode_ties").EnumerateArray().Select(t => t.GetString()![0]).Order(), result.Ties
            .Select(t => Letters[(int)t]).Order());
        Check("better", result.Better.Value);
        Check("worse", result.Worse.Value);
        Check("category_strength_pct", 100 * result.CategoryStrength.Value);
        Check("total_strength_pct", 100 * result.TotalStrength.Value);
        Check("fong_lhs", result.Lead);
        Check("fong_rhs_90", result.RequiredLead.Value);
        Assert.Equal(expected.Take("fong_significant_90").GetBoolean(), result.IsSignificant);
        Check("dumouchel_functional", result.Functional.Value);
        Check("dumouchel_dysfunctional", result.Dysfunctional.Value);
        var errors = expected.Take("dumouchel_se");
        var isDefined = errors.ValueKind != System.Text.Json.JsonValueKind.Null;
        Reference.AssertClose(isDefined ? errors[0].Number() : null, result.FunctionalStandardError.Value, 1e-12, "se with");
        Reference.AssertClose(isDefined ? errors[1].Number() : null, result.DysfunctionalStandardError.Value, 1e-12, "se without");
        expected.AllAsked();

        void Check(string key, double? actual) => expected.Number(key, actual);
    }

    [Fact]
    public void Compute_Empty_IsUndefined()
    {
        var tally = new KanoTally();
        tally.Add(KanoAnswer.Like, null);
        var result = Kano.Compute(tally);

        Assert.Equal((null, null, 1), (result.Category, result.IsSignificant, result.Answers.Missing));
        Assert.Equal(UndefinedReason.NoData, result.Better.Reason);
        Assert.Equal(UndefinedReason.NoData, result.RequiredLead.Reason);
        Assert.Equal(UndefinedReason.NoData, result.Functional.Reason);
        Assert.Empty(result.Ties);
    }

    [Fact]
    public void Compute_OnlyQuestionable_HasNoCoefficients()
    {
        var tally = new KanoTally();
        tally.AddGroup(new KanoGroup { Functional = KanoAnswer.Like, Dysfunctional = KanoAnswer.Like, Count = 3 });

        Assert.Equal(UndefinedReason.ZeroDenominator, Kano.Compute(tally).Better.Reason);
    }

    [Fact]
    public void Compute_OnePair_HasNoInterval()
    {
        var tally = new KanoTally();
        tally.Add(KanoAnswer.Like, KanoAnswer.Dislike);

        Assert.Equal(UndefinedReason.SmallSample, Kano.Compute(tally).Functional.Reason);
    }

    [Fact]
    public void Compute_Tie_GoesByWhatHurtsMost()
    {
        var tally = new KanoTally();
        tally.Add(KanoAnswer.Like, KanoAnswer.Neutral);
        tally.Add(KanoAnswer.Neutral, KanoAnswer.Dislike);
        var result = Kano.Compute(tally);

        Assert.Equal(KanoCategory.MustBe, result.Category);
        Assert.Equal([KanoCategory.MustBe, KanoCategory.Attractive], result.Ties);
    }

    [Fact]
    public void Add_NotAnAnswer_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new KanoTally().Add((KanoAnswer)5, KanoAnswer.Like));

    /// <summary>No lead is required that no double holds.</summary>
    [Fact]
    public void Compute_HugeCriticalValue_HasNoRequiredLead()
    {
        var tally = new KanoTally();
        tally.Add(KanoAnswer.Like, KanoAnswer.Dislike);
        tally.Add(KanoAnswer.Like, KanoAnswer.MustBe);
        tally.Add(KanoAnswer.Like, KanoAnswer.Dislike);

        Assert.Equal(UndefinedReason.Overflow, Kano.Compute(tally, new KanoOptions { CriticalValue = double.MaxValue }).RequiredLead.Reason);
    }

    // Of eight answers five and three: √(8·8/16) = 2, which is the lead.
    [Fact]
    public void Compute_LeadOnWhatIsRequired_IsSignificant()
    {
        var tally = new KanoTally();
        for (var i = 0; i < 8; i++)
        {
            tally.Add(i < 5 ? KanoAnswer.Like : KanoAnswer.Neutral, KanoAnswer.Dislike);
        }

        var result = Kano.Compute(tally, new KanoOptions { CriticalValue = 1 });

        Assert.Equal((2L, 2.0, true), (result.Lead, result.RequiredLead.Value, result.IsSignificant));
        Assert.False(Kano.Compute(tally, new KanoOptions { CriticalValue = 1.001 }).IsSignificant);
    }
}
