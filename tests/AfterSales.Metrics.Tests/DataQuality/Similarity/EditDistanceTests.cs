using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class EditDistanceTests
{
    [Fact]
    public void Std6013_CharacterOutsideTheBasicPlane_IsOneEdit() => Assert.Equal(1, EditDistance.Levenshtein("a\ud83d\ude00", "a"));

    [Theory]
    [InlineData("ca", "abc", 3, 2)]
    [InlineData("ab", "ba", 1, 1)]
    public void Damerau_RestrictedAndFull_Differ(string left, string right, int restricted, int full)
    {
        Assert.Equal(restricted, EditDistance.OptimalStringAlignment(left, right));
        Assert.Equal(full, EditDistance.DamerauLevenshtein(left, right));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Levenshtein_AroundAWord_IsTheSame(int length)
        => Assert.Equal(2, EditDistance.Levenshtein(new string('a', length), "b" + new string('a', length - 2) + "上"));

    [Property]
    public Property Levenshtein_AnyStrings_AgreesWithTheTable()
        => Prop.ForAll(Long, Long, (left, right) => EditDistance.Levenshtein(left, right) == Obvious(left, right));

    [Property]
    public Property Levenshtein_AnyThree_KeepTheTriangle() => Prop.ForAll(Long, Long, Long, (a, b, c)
        => EditDistance.Levenshtein(a, c) <= EditDistance.Levenshtein(a, b) + EditDistance.Levenshtein(b, c));

    [Property]
    public Property Distances_AnyStrings_AreOrdered() => Prop.ForAll(Long, Long, (a, b) =>
    {
        var (full, restricted, plain) = (EditDistance.DamerauLevenshtein(a, b), EditDistance.OptimalStringAlignment(a, b), EditDistance.Levenshtein(a, b));
        return full <= restricted && restricted <= plain && plain <= Length(a) + Length(b) - (2 * EditDistance.LongestCommonSubsequence(a, b));
    });

    private static readonly Arbitrary<string> Long = Gen.Elements("a", "b", "上", "\ud83d\ude00").ArrayOf()
        .SelectMany(parts => Gen.Elements(1, 1, 1, 9).Select(times => string.Concat(Enumerable.Repeat(string.Concat(parts.Take(9)), times)))).ToArbitrary();

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static int Obvious(string left, string right)
    {
        var a = left.EnumerateRunes().ToArray();
        var b = right.EnumerateRunes().ToArray();
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return table[a.Length, b.Length];
    }
}
