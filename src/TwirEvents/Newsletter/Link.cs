namespace TwirEvents.Newsletter;

/// <summary>A link of an entry to the event itself.</summary>
/// <param name="Title">The link's text as plain text.</param>
/// <param name="Url">
/// The target as listed, unmistakable slips repaired; <c>null</c> where it is no absolute URL of a scheme that opens a page, a
/// chat or a mail.
/// </param>
public sealed record Link(string Title, string? Url);

/// <summary>A group that organises an event, as one entry names it.</summary>
/// <param name="Name">The name as plain text.</param>
/// <param name="Url">The group's page as listed; <c>null</c> where the entry gives none.</param>
public sealed record Group(string Name, string? Url);
