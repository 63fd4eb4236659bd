namespace TwirEvents.Newsletter;

/// <summary>One day as written: parts that the text leaves out are <c>null</c>.</summary>
internal readonly record struct WrittenDay(int? Year, int Month, int Day);

/// <summary>A date or range as written at the start of a text.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; equal to the first for one day.</param>
/// <param name="Length">How many characters of the text it takes, the full stop, colon or comma behind it included.</param>
/// <param name="Text">The date alone, as it stands there.</param>
/// <param name="Slip">What is wrong with the form; <c>null</c> where nothing is.</param>
internal readonly record struct WrittenDate(WrittenDay First, WrittenDay Last, int Length, string Text, string? Slip);
