"""What stands around a statement on a ministry's page: navigation, notes, links. All invented."""

from __future__ import annotations

TODAY = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>@TITLE@ | Ministry of Foreign Affairs of Norvale</title>
<meta name="description" content="News and statements of the Ministry">
<link rel="stylesheet" href="/assets/site.css">
<style>.visually-hidden { position: absolute; left: -9999px }</style>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({page: "statement"});</script>
</head>
<body>
<a class="visually-hidden" href="#content">Skip to main content</a>
<div id="cookie-banner" role="dialog" aria-label="Cookies">
<p>We use cookies to improve your visit. We will remember your choice for twelve months.</p>
<button>Accept all</button> <button>Only what is needed</button> <a href="/cookies">Read our cookie policy</a>
</div>
<header class="site-header">
<a href="/"><img src="/assets/arms.svg" alt="Ministry of Foreign Affairs of Norvale"></a>
<nav aria-label="Main"><ul>
<li><a href="/ministry">The Ministry</a></li><li><a href="/policy">Foreign policy</a></li>
<li><a href="/travel">Travel advice</a></li><li><a href="/missions">Embassies and consulates</a></li>
<li><a href="/news">News and statements</a></li><li><a href="/contact">Contact</a></li>
</ul></nav>
<form action="/search"><input type="search" placeholder="Search"><button>Search</button></form>
</header>
<nav class="breadcrumbs" aria-label="You are here"><ol>
<li><a href="/">Home</a></li><li><a href="/news">News and statements</a></li><li>Joint statements</li>
</ol></nav>
<main id="content">
<article>
@STATEMENT@
</article>
<div class="share"><h2>Share this page</h2><ul>
<li><a href="https://social.example/share">Share on Chirrup</a></li>
<li><a href="mailto:?subject=statement">Send by e-mail</a></li><li><a href="?print">Print</a></li>
</ul></div>
</main>
<aside class="related"><h2>Related news</h2><ul>
<li><a href="/news/1">Minister Aldestad receives the ambassador of Tolmera</a> 9 May</li>
<li><a href="/news/2">Norvale gives €4 million for school meals in Dovrane</a> 2 May</li>
<li><a href="/news/3">Travel advice for Marenza changed</a> 28 April</li>
</ul></aside>
<footer class="site-footer">
<ul><li><a href="/privacy">Privacy</a></li><li><a href="/access">Accessibility</a></li>
<li><a href="/jobs">Work with us</a></li><li><a href="/feed">Feed</a></li></ul>
<p>Ministry of Foreign Affairs of Norvale, Harbour Square 1, Lindhaven. Telephone 555 0100.</p>
<p>© Government of Norvale. All rights reserved.</p>
</footer>
<script src="/assets/site.js"></script>
</body>
</html>
"""

PLAIN_PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252" />
<title>Federal Ministry of Foreign Affairs - @TITLE@</title>
<style type="text/css">.c2 { text-align: center } .small { font-size: 80% }</style>
</head>
<body>
<div id="wrap">
<div id="top"><div class="logo"><a href="/">Federal Ministry of Foreign Affairs</a></div>
<div class="menu"><a href="/a">Minister</a> | <a href="/b">Topics</a> | <a href="/c">Services</a> |
<a href="/d">Press</a> | <a href="/e">Deutsch</a> | <a href="/f">Français</a></div>
<div class="path">You are here: <a href="/">Start</a> &gt; <a href="/d">Press</a> &gt; Statements</div></div>
<div id="left"><div class="box"><div class="boxtitle">Press</div>
<div><a href="/1">Press releases</a></div><div><a href="/2">Speeches</a></div>
<div><a href="/3">Interviews</a></div><div><a href="/4">Statements</a></div>
<div><a href="/5">Photographs</a></div><div><a href="/6">Accreditation</a></div></div></div>
<div id="middle">
@STATEMENT@
<div class="tools"><a href="#top">To the top</a> | <a href="/print">Print version</a> |
<a href="/mail">Recommend this page</a></div>
</div>
<div id="right"><div class="box"><div class="boxtitle">More on this</div>
<div><a href="/7">The Sarune Valley at a glance</a></div><div><a href="/8">Our embassy in Arvanna</a></div>
<div><a href="/9">What the Recovery Fund pays for</a></div></div></div>
<div id="bottom">© Federal Ministry of Foreign Affairs | <a href="/imprint">Imprint</a> |
<a href="/data">Data protection</a> | <a href="/map">Site map</a></div>
</div>
</body>
</html>
"""

NINETEEN_NINETY_EIGHT = """<HTML>
<HEAD><TITLE>@TITLE@</TITLE></HEAD>
<BODY BGCOLOR="#FFFFFF" LINK="#003399">
<TABLE WIDTH="760" BORDER="0" CELLPADDING="4">
<TR><TD COLSPAN="2" BGCOLOR="#003366">
<FONT COLOR="#FFFFFF" SIZE="+1"><B>Foreign Office of Estmere</B></FONT></TD></TR>
<TR><TD WIDTH="140" VALIGN="TOP" BGCOLOR="#DDDDDD"><FONT SIZE="-1">
<A HREF="index.htm">Home</A><BR><A HREF="news.htm">News</A><BR><A HREF="speech.htm">Speeches</A><BR>
<A HREF="visas.htm">Visas</A><BR><A HREF="posts.htm">Posts abroad</A><BR><A HREF="jobs.htm">Careers</A><BR>
<A HREF="find.htm">Search</A></FONT></TD>
<TD VALIGN="TOP">
@STATEMENT@
<P><A HREF="news.htm">Back to News</A> | <A HREF="index.htm">Home</A>
</TD></TR>
<TR><TD COLSPAN="2" ALIGN="CENTER"><FONT SIZE="-2">Foreign Office, Whitgate, Carrow Bay.
<A HREF="mailto:webmaster@foreign.example">Webmaster</A>. Best viewed at 800 x 600.</FONT></TD></TR>
</TABLE>
</BODY>
</HTML>
"""
