using System.Globalization;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>A short number is read by its digits; the reader of all numbers says the same.</summary>
public class NumberReadingProperties
{
    private static Arbitrary<string> AnyTexts { get; } = Gen.Elements('0', '0', '1', '9', '.', '-', '+', 'x').ArrayOf()
        .Select(letters => new string(letters)).ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property TryShortNumber_AnyTexts_IsWhatTheLongReaderReads() => Prop.ForAll(AnyTexts, text =>
        !PlainText.TryShortNumber(text, out var digits, out var places)
            || (PlainText.TryNumber(text, out var number) && number == digits * new decimal(1, 0, 0, false, (byte)places)
                && (places == 0 || digits % 10 != 0)));

    [Fact]
    public void NumberProfile_ShortAndLongForms_AreOneNumber()
    {
        // Eighteen digits and nineteen, zeros at either end, twenty-two places.
        string[] values = ["1", "1.0", "+1", "0000000000000000000001", "1.00000000000000000000", "999999999999999999", "999999999999999999.0",
            "1000000000000000000", "0.0000000000000000000001", "-0", "0.00"];
        var groups = NumberColumnTally.Of(values).ToGroups();
        Assert.Equal(
            ["0:2", "0.0000000000000000000001:1", "1:5", "999999999999999999:2", "1000000000000000000:1"],
            groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Value}:{group.Count}")));
    }
}
