using System.Globalization;
using System.Text.RegularExpressions;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>What a record prints: the same in every culture, dates as ISO 8601 has them, lists cut after ten items.</summary>
public partial class TextTests
{
    private const int RecordsOfEach = 3;
    private const int MostSeeds = 60;

    // Their versions must ascend in time, their events be of one case, their codes be those of a country: arbitrary ones hardly are.
    private static readonly string[] MadeOfOthersInOrderOnly = ["ForecastHistory", "CaseTrace", "PhoneKeyOptions"];

    public static TheoryData<string> Records { get; } = [.. Library.Records.Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Text_OfEveryRecord_IsTheSameInEveryCulture(string name)
    {
        var type = Library.Assembly.GetType(name)!;
        var made = Enumerable.Range(0, MostSeeds).Select(seed => Made(type, seed)).Where(record => record is not null
            && HasText(record)).Take(RecordsOfEach).ToList();

        Assert.True(made.Count > 0 || MadeOfOthersInOrderOnly.Contains(type.Name), $"No {type.Name} was made to be printed.");
        Assert.All(made, record =>
        {
            var text = Culture.Under(CultureInfo.InvariantCulture, record!.ToString);
            Assert.Equal(text, Culture.Under(Culture.Hostile, record.ToString));
            Assert.DoesNotMatch(WeekdayOrSlashedDate(), text!);
        });
    }

    [Fact]
    public void Text_OfALongList_IsCutAfterTen()
    {
        var list = FrozenList.Own(Enumerable.Range(1, 100).ToArray());

        Assert.Equal("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … 90 more]", list.ToString());
        Assert.Equal("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", FrozenList.Own(list.Take(10).ToArray()).ToString());
    }

    // A result made of arbitrary numbers may hold a sum that no calculation would have given it.
    private static bool HasText(object record)
    {
        try
        {
            return record.ToString() is not null;
        }
        catch (Exception exception) when (Calls.IsCallersMistake(exception))
        {
            return false;
        }
    }

    private static object? Made(Type type, int seed) => AnyValue.OrNull(type, seed);

    [GeneratedRegex(@"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, |\d\d/\d\d/\d\d\d\d")]
    private static partial Regex WeekdayOrSlashedDate();
}
