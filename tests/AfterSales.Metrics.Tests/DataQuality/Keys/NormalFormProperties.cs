using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class NormalFormProperties
{
    private static readonly string[] Pieces =
        ["a", "Ａ", "ß", "İ", "Σ", "ς", "́", "̧", "ͅ", "​", " ", "-", "ｶ", "ﾞ", "㈱", "①", "٣", "가", "가", "上", "\ud83d\ude00", "\ud83d", "ǰ", "ΐ", "ﬁ"];

    public static Arbitrary<string> Texts { get; } = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Property]
    public Property Fold_Twice_IsOnce() => Prop.ForAll(Texts, text => NormalForm.Fold(NormalForm.Fold(text)) == NormalForm.Fold(text));

    [Property]
    public Property TextKey_Twice_IsOnce() => Prop.ForAll(Texts, text => NormalForm.TextKey(NormalForm.TextKey(text)) == NormalForm.TextKey(text));

    [Property]
    public Property CodeKey_Twice_IsOnce() => Prop.ForAll(Texts, text => NormalForm.CodeKey(NormalForm.CodeKey(text)) == NormalForm.CodeKey(text));

    [Property]
    public Property PhoneKey_OfAKey_IsThatKey() => Prop.ForAll(Gen.Choose(1_000_000, int.MaxValue).ToArbitrary(), number =>
    {
        var options = new PhoneKeyOptions { CountryCode = "86" };
        return NormalForm.PhoneKey(NormalForm.PhoneKey($"0{number}", options).Number!, options).Number == $"+86{number}";
    });

    [Property]
    public Property Similarity_AnyTexts_IsSymmetricBoundedAndOneOnlyForEqual() => Prop.ForAll(Texts, Texts, (x, y) =>
    {
        Func<string, string, double>[] measures =
            [StringSimilarity.Levenshtein, StringSimilarity.Jaro, StringSimilarity.JaroWinkler, (a, b) => QGramSimilarity.Jaccard(a, b), (a, b)
                => QGramSimilarity.Dice(a, b)];
        var (left, right) = (NormalForm.TextKey(x), NormalForm.TextKey(y));
        return measures.All(measure => measure(left, right) == measure(right, left) && measure(left, right) is >= 0 and <= 1 && measure(left, left) == 1)
            && measures.Take(3).All(measure => measure(left, right) < 1 || left == right);
    });
}
