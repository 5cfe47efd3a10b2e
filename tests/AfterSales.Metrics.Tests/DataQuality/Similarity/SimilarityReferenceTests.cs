using System.Text.Json;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of the reference file: similarities, patterns and normal forms. A kind that is not read below fails.</summary>
public class SimilarityReferenceTests
{
    private const string File = "string_similarity.json";
    private const double Tolerance = 1e-12;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases(File).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_EveryCase_Holds(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var read = new Reading(expected);
        switch (inputs.GetProperty("kind").GetString())
        {
            case "similarity":
                AssertSimilarity(inputs.GetProperty("left").GetString()!, inputs.GetProperty("right").GetString()!, read);
                break;
            case "pattern":
                Assert.Equal(read["text"].GetString(), PlainText.Pattern(inputs.GetProperty("text").GetString()!));
                break;
            case "fold":
                Assert.Equal(read["text"].GetString(), NormalForm.Fold(inputs.GetProperty("text").GetString()!));
                break;
            case "text_key":
                Assert.Equal(read["text"].GetString(), NormalForm.TextKey(inputs.GetProperty("text").GetString()!));
                break;
            case "code_key":
                Assert.Equal(read["text"].GetString(), NormalForm.CodeKey(inputs.GetProperty("text").GetString()!));
                break;
            case "phone_key":
                AssertPhone(inputs, read);
                break;
            case var other:
                Assert.Fail($"A kind nobody reads: {other}");
                break;
        }

        read.AssertAllRead();
    }

    private static void AssertPhone(JsonElement inputs, Reading read)
    {
        var options = new PhoneKeyOptions
        {
            CountryCode = inputs.GetProperty("country_code").GetString()!,
            TrunkPrefix = inputs.GetProperty("trunk_prefix").GetString()!
        };
        var key = NormalForm.PhoneKey(inputs.GetProperty("text").GetString()!, options);
        Assert.Equal(read["number"].GetString(), key.Number);
        Assert.Equal(read["extension"].GetString(), key.Extension);
        Assert.Equal(read["reason"].GetString(), key.Reason?.ToString());
    }

    private static void AssertSimilarity(string left, string right, Reading read)
    {
        read.Long("length_left", PlainText.Length(left));
        read.Long("length_right", PlainText.Length(right));
        read.Long("levenshtein", EditDistance.Levenshtein(left, right));
        read.Long("optimal_string_alignment", EditDistance.OptimalStringAlignment(left, right));
        read.Long("damerau_levenshtein", EditDistance.DamerauLevenshtein(left, right));
        read.Long("longest_common_subsequence", EditDistance.LongestCommonSubsequence(left, right));
        read.Close("levenshtein_similarity", StringSimilarity.Levenshtein(left, right), Tolerance);
        read.Close("jaro", StringSimilarity.Jaro(left, right), Tolerance);
        read.Close("jaro_winkler", StringSimilarity.JaroWinkler(left, right), Tolerance);
        read.Long("bigram_distance", QGramSimilarity.Distance(left, right));
        read.Close("bigram_jaccard", QGramSimilarity.Jaccard(left, right), Tolerance);
        read.Close("bigram_dice", QGramSimilarity.Dice(left, right), Tolerance);
        read.Close("bigram_cosine", QGramSimilarity.Cosine(left, right), Tolerance);
        read.Close("unigram_jaccard", QGramSimilarity.Jaccard(left, right, 1), Tolerance);
        read.Close("token_jaccard", StringSimilarity.TokenJaccard(left, right), Tolerance);
        read.Close("token_sorted_similarity", StringSimilarity.TokenSorted(left, right), Tolerance);

        // What R's stringdist would say, given in the file for comparison only.
        _ = (read["jaro_half_transpositions"], read["jaro_winkler_always_boosted_half_transpositions"]);
    }
}
